package io.gengyun.workflow.spi;

import io.gengyun.shared.EmployeeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People as the workflow needs them: names, numbers, and who is above whom. */
public interface People {

    /** Name and number of an employee, and whether they still work here on the day of the clock. */
    record Person(EmployeeId id, String number, String name, boolean present) {}

    Optional<Person> withNumber(String number);

    /** One statement for all of them. */
    Map<EmployeeId, Person> persons(Collection<EmployeeId> employees);

    /** The supervisor, their supervisor and so on, nearest first; one statement, cycles survive. */
    List<Person> above(EmployeeId employee);

    /**
     * Present people whose name or number holds these words, for picking; everybody may look up a
     * colleague. Without words the first by name.
     */
    default List<Person> search(String words, int most) {
        return withNumber(words).stream().toList();
    }
}
