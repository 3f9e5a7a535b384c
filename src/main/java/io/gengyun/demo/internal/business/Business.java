package io.gengyun.demo.internal.business;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demo company's people and business as the files that a company would import, in the order in
 * which they refer to one another.
 *
 * @param staff the file of its people
 * @param tables the files of everything else
 */
public record Business(Timeline timeline, People people, Table staff, List<Table> tables) {

    public static Business on(LocalDate today) {
        Timeline timeline = new Timeline(today);
        People people = People.known();
        Clientele clientele = new Clientele(timeline, people);
        Sales sales = new Sales(timeline, clientele);
        FieldWork work = new FieldWork(timeline, people, clientele);
        Echo echo = new Echo(timeline, people, clientele, work);
        Marketing marketing = new Marketing(timeline, people);
        return new Business(
                timeline,
                people,
                staff(timeline, people),
                List.of(
                        clientele.table(),
                        sales.orders(),
                        sales.deals(people),
                        work.visitTable(),
                        work.needTable(),
                        echo.answers(),
                        echo.complaints(),
                        marketing.activities(),
                        marketing.leads(),
                        new Diary(timeline, people, clientele, work).table()));
    }

    private static Table staff(Timeline timeline, People people) {
        return new Table(
                "employees",
                "员工.csv",
                List.of("number", "name", "unit", "position", "grade", "supervisor", "joinedOn", "leftOn", "email"),
                people.all().stream()
                        .map(person -> Table.row(
                                person.number(),
                                person.name(),
                                person.unit(),
                                person.position(),
                                person.grade(),
                                people.supervisor(person).map(Person::number).orElse(""),
                                person.joinedOn(timeline.today()),
                                orEmpty(person.leftOn(timeline.today())),
                                person.username() + "@demo.example"))
                        .toList());
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
