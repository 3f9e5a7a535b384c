package io.gengyun.workflow;

import io.gengyun.security.AccountId;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.spi.TaskCase;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case of the test process, kept in memory: a contract about an employee. */
@Component
class ContractCase implements TaskCase, ContractSteps, Contracts {

    static final ProcessKey PROCESS = new ProcessKey("contract-review");

    /** What the test says about a contract. */
    record Contract(@Nullable EmployeeId subject, Set<AccountId> excluded, int levelsUp) {}

    private final Map<UUID, Contract> contracts = new ConcurrentHashMap<>();
    final List<Completion> completions = new CopyOnWriteArrayList<>();
    final List<UUID> filed = new CopyOnWriteArrayList<>();
    final Set<BusinessKey> visible = new HashSet<>();
    final Set<BusinessKey> keptWithoutSupervisor = new HashSet<>();

    private final Clock clock;

    ContractCase(Clock clock) {
        this.clock = clock;
    }

    BusinessKey contract(@Nullable EmployeeId subject) {
        return contract(new Contract(subject, Set.of(), 0));
    }

    BusinessKey contract(Contract contract) {
        BusinessKey about = new BusinessKey("contract", UUID.randomUUID());
        contracts.put(about.id(), contract);
        return about;
    }

    @Override
    public BusinessKey aboutNobody() {
        return contract((EmployeeId) null);
    }

    void change(BusinessKey about, Contract contract) {
        contracts.put(about.id(), contract);
    }

    @Override
    public Instant file(UUID contract, int copies) {
        filed.add(contract);
        return clock.instant();
    }

    @Override
    public ProcessKey process() {
        return PROCESS;
    }

    @Override
    public Facts facts(String task, BusinessKey about) {
        Contract contract = contracts.get(about.id());
        LocalizedText title = new LocalizedText("合同", "Contract");
        return keptWithoutSupervisor.contains(about)
                ? new Facts(title, contract.subject(), contract.excluded(), contract.levelsUp(), null, null)
                : new Facts(title, contract.subject(), contract.excluded(), contract.levelsUp());
    }

    @Override
    public boolean maySee(BusinessKey about) {
        return visible.contains(about);
    }

    @Override
    public List<TaskPage.Outcome> outcomes(String task, BusinessKey about) {
        return switch (task) {
            case "Task_Draft" -> List.of(new TaskPage.Outcome("submit", false, List.of()));
            case "Task_Review" ->
                List.of(
                        new TaskPage.Outcome("approve", false, List.of()),
                        new TaskPage.Outcome("return", true, List.of("ground")));
            default -> List.of(new TaskPage.Outcome("sign", false, List.of()));
        };
    }

    @Override
    public Map<String, Object> formData(String task, BusinessKey about) {
        return Map.of("number", "C-1");
    }

    @Override
    public Map<String, Object> complete(String task, BusinessKey about, Completion completion) {
        if ("refuse".equals(completion.fields().get("text"))) {
            throw BusinessRefusal.refused("workflow.field.pattern");
        }
        completions.add(completion);
        return Map.of("lastTask", task);
    }

    @Override
    public ApprovalRecord.Act act(String task, String outcome) {
        return switch (outcome) {
            case "submit" -> ApprovalRecord.Act.SUBMIT;
            case "return" -> ApprovalRecord.Act.RETURN;
            default -> ApprovalRecord.Act.APPROVE;
        };
    }
}
