package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.documents.DocumentId;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.BusinessKey;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTests {

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle cycle;

    @Autowired
    Results results;

    @Autowired
    MovableClock clock;

    private int count;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("E1", 80, 5);
        team.memberWithoutAccount("N1", "M1", 80, 5);
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(SalesTeam.MONDAY);
    }

    @Test
    void isTakenAwayByTheAppraiseeWhileDeclaringOnly() {
        BusinessKey about = cycle.openedFor("E1");
        DocumentId first = added(team.get("E1"), about);
        DocumentId second = added(team.get("E1"), about);
        team.get("E1").run(() -> results.removeEvidence(about, first));
        cycle.submit(team.get("E1"), about);
        assertRefused(Kind.CONFLICT, team.get("E1"), () -> results.removeEvidence(about, second));
        assertRefused(Kind.CONFLICT, team.get("E1"), () -> added(team.get("E1"), about));
        cycle.approve(team.get("M1"), about);
        assertRefused(Kind.CONFLICT, team.get("E1"), () -> results.removeEvidence(about, second));
        added(team.get("E1"), about);
        assertThat(team.get("E1").get(() -> results.evidence(about))).hasSize(2);
    }

    @Test
    void ofAnAppealStaysWhateverHrWants() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.approved("E1", about);
        DocumentId document = added(team.get("E1"), about);
        cycle.appeal(team.get("E1"), about, "sales", "漏单");
        assertRefused(Kind.FORBIDDEN, team.hr(), () -> results.removeEvidence(about, document));
        assertRefused(Kind.FORBIDDEN, team.hr(), () -> added(team.hr(), about));
    }

    @Test
    void isHandledByHrForSomebodyWithoutAnAccount() {
        BusinessKey about = cycle.openedFor("N1");
        DocumentId document = added(team.hr(), about);
        team.hr().run(() -> results.removeEvidence(about, document));
        DocumentId kept = added(team.hr(), about);
        cycle.submit(team.hr(), about);
        assertRefused(Kind.CONFLICT, team.hr(), () -> results.removeEvidence(about, kept));
    }

    @Test
    void isAddedByTheAppraiserWhoHoldsTheTaskAndByNoOther() {
        BusinessKey about = cycle.openedFor("E1");
        assertRefused(Kind.FORBIDDEN, team.get("D1"), () -> added(team.get("D1"), about));
        cycle.submit(team.get("E1"), about);
        DocumentId document = added(team.get("M1"), about);
        assertRefused(Kind.FORBIDDEN, team.get("M1"), () -> results.removeEvidence(about, document));
    }

    @Test
    void isReadByWhoSeesTheCaseAndByNobodyElse() {
        BusinessKey about = cycle.openedFor("E1");
        DocumentId document = added(team.get("E1"), about);
        BusinessKey other = cycle.openedFor("N1");

        assertThat(team.get("E1").get(() -> results.evidenceContent(about, document)))
                .isNotNull();
        assertThat(team.get("M1").get(() -> results.evidenceContent(about, document)))
                .isNotNull();
        As stranger = As.user(Role.EMPLOYEE);
        As administrator = As.user(Role.ADMIN);
        for (As who : new As[] {stranger, administrator}) {
            assertRefused(Kind.NOT_FOUND, who, () -> results.evidenceContent(about, document));
            assertRefused(Kind.NOT_FOUND, who, () -> results.evidence(about));
            assertRefused(Kind.NOT_FOUND, who, () -> added(who, about));
            assertRefused(Kind.NOT_FOUND, who, () -> results.removeEvidence(about, document));
        }
        assertRefused(Kind.NOT_FOUND, team.hr(), () -> results.evidenceContent(other, document));
    }

    @Test
    void isTakenOnceForTheSameContent() {
        BusinessKey about = cycle.openedFor("E1");
        added(team.get("E1"), about);
        count--;
        assertRefused(Kind.CONFLICT, team.get("E1"), () -> added(team.get("E1"), about));
    }

    @Test
    void keepsNoConnectionWaitingForWhoeverSendsIt() {
        BusinessKey about = cycle.openedFor("E1");
        AtomicBoolean waiting = new AtomicBoolean();
        InputStream slow = whenRead(() -> waiting.set(TransactionSynchronizationManager.isActualTransactionActive()));

        team.get("E1").run(() -> results.addEvidence(about, "证明.txt", slow));

        assertThat(waiting).isFalse();
    }

    @Test
    void isRefusedWhenTheCaseHasMovedOnWhileItCameIn() {
        BusinessKey about = cycle.openedFor("E1");
        InputStream slow = whenRead(() -> cycle.submit(team.get("E1"), about));

        assertRefused(Kind.CONFLICT, team.get("E1"), () -> results.addEvidence(about, "证明.txt", slow));
        assertThat(team.get("E1").get(() -> results.evidence(about))).isEmpty();
    }

    /** A file whose sender does something before it is through. */
    private static InputStream whenRead(Runnable first) {
        return new ByteArrayInputStream("签约".getBytes(StandardCharsets.UTF_8)) {
            private boolean begun;

            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (!begun) {
                    begun = true;
                    first.run();
                }
                return super.read(target, offset, length);
            }
        };
    }

    private DocumentId added(As who, BusinessKey about) {
        ByteArrayInputStream content = new ByteArrayInputStream(("签约三家 " + ++count).getBytes(StandardCharsets.UTF_8));
        return who.get(() -> results.addEvidence(about, "证明.txt", content)).id();
    }

    private static void assertRefused(Kind kind, As who, Runnable command) {
        assertThatThrownBy(() -> who.run(command))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
