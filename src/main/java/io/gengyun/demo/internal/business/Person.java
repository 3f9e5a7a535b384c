package io.gengyun.demo.internal.business;

import io.gengyun.security.Role;
import io.gengyun.shared.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the demo company.
 *
 * @param username the name in Latin letters without a space: {@code liuyang}
 * @param latin the name as English writes it: {@code Liu Yang}
 * @param supervisor their username
 * @param months since they joined
 * @param left months since they left
 */
public record Person(
        String number,
        String username,
        String name,
        String latin,
        String unit,
        String position,
        String grade,
        @Nullable String supervisor,
        int months,
        @Nullable Integer left,
        Set<Role> roles) {

    public static final String SELLER = "销售代表";
    public static final String MARKETER = "市场专员";
    public static final String CARER = "客户成功经理";
    static final String ENGINEER = "技术支持工程师";

    private static final int VETERAN_FROM = 60;
    private static final int NEWCOMER_UP_TO = 18;
    private static final int MID_MONTH = 9;

    public boolean sells() {
        return position.equals(SELLER);
    }

    boolean isVeteran() {
        return months >= VETERAN_FROM;
    }

    boolean isNewcomer() {
        return months <= NEWCOMER_UP_TO;
    }

    boolean hasLeft() {
        return left != null;
    }

    /** Where they sell. */
    public Optional<Region> region() {
        for (Region region : Region.values()) {
            if (region.unit().equals(unit)) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }

    LocalDate joinedOn(LocalDate today) {
        return Timeline.workday(today.minusMonths(months).withDayOfMonth(MID_MONTH));
    }

    @Nullable
    LocalDate leftOn(LocalDate today) {
        return left == null ? null : today.minusMonths(left).withDayOfMonth(1).minusDays(1);
    }

    boolean worksOn(LocalDate day, LocalDate today) {
        LocalDate end = leftOn(today);
        return !day.isBefore(joinedOn(today)) && (end == null || !day.isAfter(end));
    }

    public LocalizedText label() {
        return new LocalizedText(name + " · " + position, latin + " · " + positionInEnglish());
    }

    private String positionInEnglish() {
        return switch (position) {
            case "总经理" -> "general manager";
            case "销售总监" -> "sales director";
            case "人力资源经理" -> "HR manager";
            case "绩效专员" -> "performance specialist";
            case "招聘专员" -> "recruiter";
            case "数字化主管" -> "head of digital systems";
            case "区域销售主管" -> "regional supervisor";
            case "市场经理" -> "marketing manager";
            case "市场专员" -> "marketing specialist";
            case "客户成功主管" -> "head of customer success";
            case "客户成功经理" -> "customer success manager";
            case "技术支持主管" -> "head of technical support";
            case "技术支持工程师" -> "support engineer";
            default -> "salesperson";
        };
    }
}
