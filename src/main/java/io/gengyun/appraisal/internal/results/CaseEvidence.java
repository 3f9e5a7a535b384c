package io.gengyun.appraisal.internal.results;

import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.documents.DocumentId;
import io.gengyun.documents.Documents;
import io.gengyun.documents.Documents.DocumentRecord;
import io.gengyun.security.Access;
import io.gengyun.security.Accounts;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.OpenTasks;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Evidence of a declaration: all files of the person's case, handed in with the declaration, with
 * the appeal, or by whoever decides. Once the declaration is out of the appraisee's hands nothing
 * of it goes away: somebody may have relied on it.
 */
@Component
class CaseEvidence {

    private static final Set<Stage> ADDING = Set.of(Stage.DECLARING, Stage.RESPONDING, Stage.APPEALING);
    private static final Set<Stage> REMOVING = Set.of(Stage.DECLARING);

    private final Documents documents;
    private final Accounts accounts;
    private final Access access;
    private final AppealRepository appeals;
    private final OpenTasks openTasks;
    private final TransactionTemplate transaction;

    CaseEvidence(
            Documents documents,
            Accounts accounts,
            Access access,
            AppealRepository appeals,
            OpenTasks openTasks,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.accounts = accounts;
        this.access = access;
        this.appeals = appeals;
        this.openTasks = openTasks;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<DocumentRecord> of(Declaration declaration) {
        return documents.of(owner(declaration));
    }

    long largest() {
        return documents.largest();
    }

    /** By whoever holds the open task of the case, or whoever may otherwise. */
    DocumentRecord add(Supplier<Declaration> seen, String name, InputStream content) {
        return store(() -> requireMayAdd(seen.get()), name, content);
    }

    /** By whoever works on an open task of the case; that they do is the caller's to know. */
    DocumentRecord addAtTask(Supplier<Declaration> seen, String name, InputStream content) {
        return store(seen, name, content);
    }

    /**
     * Outside of any transaction, so that no connection waits for the sender: whether the case
     * takes the file is asked before it comes in, and again with the storing.
     */
    private DocumentRecord store(Supplier<Declaration> taking, String name, InputStream content) {
        transaction.execute(now -> taking.get());
        try (Documents.Received file = documents.receive(name, content)) {
            return transaction.execute(now -> documents.add(owner(taking.get()), file));
        }
    }

    private Declaration requireMayAdd(Declaration declaration) {
        if (!isHeld(declaration)) {
            requireOwnAffair(declaration);
            requireStage(declaration, ADDING, "appraisal.evidence.tooLate");
        }
        return declaration;
    }

    /** Whether the user holds an open task of the declaration or of its appeal. */
    private boolean isHeld(Declaration declaration) {
        List<BusinessKey> cases = new ArrayList<>(List.of(declaration.id().businessKey()));
        appeals.findByDeclaration(declaration.id())
                .ifPresent(appeal -> cases.add(appeal.id().businessKey()));
        return openTasks.isHeld(cases, access.user().account());
    }

    InputStream content(Declaration declaration, DocumentId document) {
        requireOwned(declaration, document);
        return documents.content(document);
    }

    void remove(Declaration declaration, DocumentId document) {
        requireOwned(declaration, document);
        requireOwnAffair(declaration);
        requireStage(declaration, REMOVING, "appraisal.evidence.stays");
        documents.remove(document);
    }

    private void requireOwned(Declaration declaration, DocumentId document) {
        if (!documents.get(document).owner().equals(owner(declaration))) {
            throw ResultVisibility.notThere();
        }
    }

    /** The appraisee; HR in their place when they have no account. */
    private void requireOwnAffair(Declaration declaration) {
        CurrentUser user = access.user();
        if (!user.is(declaration.employee()) && !(user.has(Role.HR) && isWithoutAccount(declaration))) {
            throw BusinessRefusal.forbidden("appraisal.evidence.notYours");
        }
    }

    private boolean isWithoutAccount(Declaration declaration) {
        return accounts.activeAccountsOf(List.of(declaration.employee())).isEmpty();
    }

    private static void requireStage(Declaration declaration, Set<Stage> oneOf, String otherwise) {
        if (!oneOf.contains(declaration.standing().stage())) {
            throw BusinessRefusal.conflict(otherwise);
        }
    }

    private static String owner(Declaration declaration) {
        return declaration.id().businessKey().toString();
    }
}
