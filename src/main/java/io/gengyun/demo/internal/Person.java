package io.gengyun.demo.internal;

import io.gengyun.security.Role;
import io.gengyun.shared.LocalizedText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The twelve people of the demo company, from the top down. */
enum Person {
    ZHAO_MIN("赵敏", Place.STAFF, "人力资源经理", "M2", null, Role.HR),
    LIN_ZHIYUAN("林志远", Place.REGION, "大区总监", "M3", null, Role.EXECUTIVE, Role.SUPERVISOR),
    CHEN_JIANGUO("陈建国", Place.NORTH, "销售主管", "M1", LIN_ZHIYUAN, Role.SUPERVISOR),
    WANG_FANG("王芳", Place.NORTHEAST, "销售主管", "M1", LIN_ZHIYUAN, Role.SUPERVISOR),
    LIU_YANG("刘洋", CHEN_JIANGUO, "S3", new Selling(1.2, 0.60, 1.15, 48)),
    ZHOU_TING("周婷", CHEN_JIANGUO, "S2", new Selling(1.0, 0.55, 1.0, 56)),
    SUN_HAO("孙浩", CHEN_JIANGUO, "S2", new Selling(0.9, 0.46, 0.95, 66)),
    WU_QIAN("吴倩", CHEN_JIANGUO, "S3", new Selling(1.0, 0.50, 1.2, 62)),
    ZHENG_KAI("郑凯", WANG_FANG, "S2", new Selling(1.0, 0.42, 1.0, 72)),
    HE_JING("何静", WANG_FANG, "S3", new Selling(1.1, 0.56, 1.0, 52)),
    MA_XIAODONG("马晓东", WANG_FANG, "S1", new Selling(1.0, 0.48, 0.8, 40)),
    GAO_XUE("高雪", WANG_FANG, "S2", new Selling(0.9, 0.42, 0.9, 74));

    /** The units of the demo company. */
    static final class Place {
        static final String REGION = "北方销售大区";
        static final String NORTH = "华北销售组";
        static final String NORTHEAST = "东北销售组";
        static final String STAFF = "人力资源部";

        private Place() {}
    }

    /**
     * How somebody sells.
     *
     * @param pace share of the usual number of deals
     * @param wins share of the decided deals that are won
     * @param size share of the usual amount
     * @param days from opening to decision, on the average
     */
    record Selling(double pace, double wins, double size, int days) {}

    static final String SELLER = "销售代表";

    private final String chinese;
    private final String unit;
    private final String position;
    private final String grade;
    private final @Nullable Person supervisor;
    private final @Nullable Selling selling;
    private final Set<Role> roles;

    Person(
            String chinese,
            String unit,
            String position,
            String grade,
            @Nullable Person supervisor,
            Role... roles) {
        this.chinese = chinese;
        this.unit = unit;
        this.position = position;
        this.grade = grade;
        this.supervisor = supervisor;
        this.selling = null;
        this.roles = withEmployee(roles);
    }

    Person(String chinese, Person supervisor, String grade, Selling selling) {
        this.chinese = chinese;
        this.unit = supervisor.unit;
        this.position = SELLER;
        this.grade = grade;
        this.supervisor = supervisor;
        this.selling = selling;
        this.roles = withEmployee();
    }

    private static Set<Role> withEmployee(Role... roles) {
        Set<Role> all = new HashSet<>(List.of(roles));
        all.add(Role.EMPLOYEE);
        return Set.copyOf(all);
    }

    static List<Person> sellers() {
        return Arrays.stream(values()).filter(person -> person.selling != null).toList();
    }

    String number() {
        return "GY%03d".formatted(ordinal() + 1);
    }

    /** The name in Latin letters without a space: {@code liuyang}. */
    String username() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    String chinese() {
        return chinese;
    }

    String unit() {
        return unit;
    }

    String position() {
        return position;
    }

    String grade() {
        return grade;
    }

    Optional<Person> supervisor() {
        return Optional.ofNullable(supervisor);
    }

    Optional<Selling> selling() {
        return Optional.ofNullable(selling);
    }

    Set<Role> roles() {
        return roles;
    }

    LocalizedText label() {
        return new LocalizedText(chinese + " · " + position, latin() + " · " + positionInEnglish());
    }

    private String latin() {
        String[] parts = name().split("_");
        return capitalized(parts[1]) + " " + capitalized(parts[0]);
    }

    private static String capitalized(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private String positionInEnglish() {
        return switch (position) {
            case "人力资源经理" -> "HR manager";
            case "大区总监" -> "regional director";
            case "销售主管" -> "sales supervisor";
            default -> "salesperson";
        };
    }
}
