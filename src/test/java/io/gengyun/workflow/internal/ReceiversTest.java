package io.gengyun.workflow.internal;

import static io.gengyun.support.Refusals.assertRefused;
import static io.gengyun.workflow.internal.TaskOf.HR;
import static io.gengyun.workflow.internal.TaskOf.OTHER_HR;
import static io.gengyun.workflow.internal.TaskOf.STRANGER;
import static io.gengyun.workflow.internal.TaskOf.SUPERVISOR;
import static io.gengyun.workflow.internal.TaskOf.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.spi.People;
import io.gengyun.workflow.spi.People.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Who may be handed a task about Wang Fang, by the number of somebody. */
class ReceiversTest {

    private final People people = mock(People.class);
    private final Accounts accounts = mock(Accounts.class);
    private final List<InboxItem> ofCase = new ArrayList<>();
    private final Map<AccountId, AccountRecord> known = new HashMap<>();
    private final Receivers receivers = receivers();

    private Receivers receivers() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("people", people);
        beans.registerSingleton("accounts", accounts);
        Inbox inbox = new Inbox(new NamedParameterJdbcTemplate(new JdbcTemplate())) {
            @Override
            List<InboxItem> ofCase(String businessKey) {
                return ofCase;
            }
        };
        return new Receivers(beans.getBeanProvider(People.class), beans.getBeanProvider(Accounts.class), inbox);
    }

    @BeforeEach
    void settle() {
        when(people.withNumber(anyString())).thenReturn(Optional.empty());
        when(accounts.activeAccountsOf(anyCollection())).thenAnswer(call -> {
            Collection<EmployeeId> asked = call.getArgument(0);
            return known.values().stream()
                    .filter(one -> asked.contains(one.employee()))
                    .collect(Collectors.toMap(AccountRecord::employee, AccountRecord::id));
        });
        when(accounts.records(anyCollection())).thenAnswer(call -> {
            Collection<AccountId> asked = call.getArgument(0);
            return asked.stream().map(known::get).collect(Collectors.toMap(AccountRecord::id, Function.identity()));
        });
        for (CurrentUser user : List.of(WANG, SUPERVISOR, HR, OTHER_HR, STRANGER)) {
            person(user, true);
            known.put(
                    user.account(),
                    new AccountRecord(
                            user.account(), user.username(), user.employee(), user.roles(), true, user.language()));
        }
    }

    private void person(CurrentUser user, boolean present) {
        EmployeeId employee = user.employee();
        assertThat(employee).isNotNull();
        when(people.withNumber(user.username()))
                .thenReturn(Optional.of(new Person(employee, user.username(), user.username(), present)));
    }

    @Nested
    class ToAdvise {

        private final TaskOf review = TaskOf.supervisor();

        @Test
        void isAnybodyWhoWorksHere() {
            assertThat(receivers.adviser(review.item(), " user5 "))
                    .isEqualTo(new Receivers.Receiver(STRANGER.employee(), STRANGER.account(), "user5"));
        }

        @Test
        void isNobodyUnknownGoneOrWithoutAnAccount() {
            assertRefused(Kind.REFUSED, "workflow.person.unknown", () -> receivers.adviser(review.item(), "user9"));
            person(HR, false);
            assertRefused(Kind.REFUSED, "workflow.person.left", () -> receivers.adviser(review.item(), "user3"));
            known.remove(STRANGER.account());
            assertRefused(Kind.REFUSED, "workflow.person.noAccount", () -> receivers.adviser(review.item(), "user5"));
        }

        @Test
        void isNotTheHolder() {
            assertRefused(
                    Kind.REFUSED, "workflow.person.holdsAlready", () -> receivers.adviser(review.item(), "user2"));
        }

        @Test
        void isNeitherThePersonItIsAboutNorWhoHasDecidedBefore() {
            assertRefused(Kind.FORBIDDEN, "workflow.task.ownCase", () -> receivers.adviser(review.item(), "user1"));
            assertRefused(
                    Kind.FORBIDDEN,
                    "workflow.task.decidedBefore",
                    () -> receivers.adviser(review.without(HR).item(), "user3"));
        }
    }

    @Nested
    class ToDecide {

        @Test
        void isOfTheRoleThatTheTaskIsOfferedTo() {
            InboxItem decision = TaskOf.anybodyOf(Role.HR).item();
            assertThat(receivers.successor(decision, "user4").account()).isEqualTo(OTHER_HR.account());
            assertRefused(Kind.REFUSED, "workflow.person.lacksRole", () -> receivers.successor(decision, "user2"));
        }

        @Test
        void isSomebodyWhoReviewsForAReview() {
            InboxItem review = TaskOf.supervisor().heldBy(HR).item();
            assertThat(receivers.successor(review, "user2").account()).isEqualTo(SUPERVISOR.account());
            assertRefused(Kind.REFUSED, "workflow.person.reviewsNobody", () -> receivers.successor(review, "user5"));
        }
    }

    @Nested
    class ForOnesOwnAffair {

        private final InboxItem declaration = TaskOf.wang().item();

        @Test
        void isThatPersonAgain() {
            InboxItem withHr = TaskOf.wang().heldBy(HR).item();
            assertThat(receivers.successor(withHr, "user1").account()).isEqualTo(WANG.account());
        }

        @Test
        void isHrWithoutAPartInTheCase() {
            ofCase.add(TaskOf.supervisor().doneBy(OTHER_HR).item());
            assertThat(receivers.successor(declaration, "user3").account()).isEqualTo(HR.account());
            assertRefused(Kind.REFUSED, "workflow.person.tookPart", () -> receivers.successor(declaration, "user4"));
            assertRefused(Kind.REFUSED, "workflow.person.notHr", () -> receivers.successor(declaration, "user2"));
        }

        @Test
        void isHrThatOnlyStoodInBefore() {
            ofCase.add(TaskOf.wang().doneBy(OTHER_HR).item());
            assertThat(receivers.successor(declaration, "user4").account()).isEqualTo(OTHER_HR.account());
        }
    }
}
