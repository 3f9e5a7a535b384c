package io.gengyun.demo.internal.business;

import io.gengyun.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody of the demo company, from the top down, as {@code demo/people.csv} lists them. */
public record People(List<Person> all) {

    private static final String LIST = "/demo/people.csv";

    public static People known() {
        try (InputStream list = Objects.requireNonNull(People.class.getResourceAsStream(LIST))) {
            List<Person> people = new ArrayList<>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> person(line.split(",", -1), people.size() + 1))
                    .forEach(people::add);
            return new People(List.copyOf(people));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Person person(String[] cells, int number) {
        return new Person(
                "GY%03d".formatted(number),
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                optional(cells[6]),
                Integer.parseInt(cells[7]),
                cells[8].isEmpty() ? null : Integer.valueOf(cells[8]),
                roles(cells[9]));
    }

    private static @Nullable String optional(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Set<Role> roles(String cell) {
        EnumSet<Role> roles = EnumSet.of(Role.EMPLOYEE);
        Arrays.stream(cell.split(" "))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return Set.copyOf(roles);
    }

    public Person named(String username) {
        return Optional.ofNullable(byUsername().get(username))
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + username));
    }

    private Map<String, Person> byUsername() {
        return all.stream().collect(Collectors.toMap(Person::username, Function.identity()));
    }

    public Optional<Person> supervisor(Person person) {
        return Optional.ofNullable(person.supervisor()).map(this::named);
    }

    /** Who works here today. */
    public List<Person> present() {
        return all.stream().filter(person -> !person.hasLeft()).toList();
    }

    /** Who holds a position today. */
    List<Person> holding(String position) {
        return present().stream()
                .filter(person -> person.position().equals(position))
                .toList();
    }

    /** Who sells in a region today. */
    List<Person> sellers(Region region) {
        return holding(Person.SELLER).stream()
                .filter(person -> person.unit().equals(region.unit()))
                .toList();
    }

    /** Who sold in a region and left. */
    List<Person> leavers(Region region) {
        return all.stream()
                .filter(Person::hasLeft)
                .filter(person -> person.unit().equals(region.unit()))
                .toList();
    }
}
