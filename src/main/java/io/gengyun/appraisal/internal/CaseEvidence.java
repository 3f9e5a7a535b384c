package io.gengyun.appraisal.internal;

import io.gengyun.appraisal.Stage;
import io.gengyun.documents.DocumentId;
import io.gengyun.documents.Documents;
import io.gengyun.documents.Documents.DocumentRecord;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Evidence of a declaration: all files of the person's case, whether handed in with the declaration or
 * with the appeal.
 */
@Component
class CaseEvidence {

    private static final Set<Stage> ADDING =
            Set.of(Stage.DECLARING, Stage.RESPONDING, Stage.APPEALING);

    private final Documents documents;
    private final Access access;

    CaseEvidence(Documents documents, Access access) {
        this.documents = documents;
        this.access = access;
    }

    List<DocumentRecord> of(Declaration declaration) {
        return documents.of(owner(declaration));
    }

    DocumentRecord add(Declaration declaration, String name, InputStream content) {
        requireChangeable(declaration);
        return documents.add(owner(declaration), name, content);
    }

    InputStream content(Declaration declaration, DocumentId document) {
        requireOwned(declaration, document);
        return documents.content(document);
    }

    void remove(Declaration declaration, DocumentId document) {
        requireOwned(declaration, document);
        requireChangeable(declaration);
        documents.remove(document);
    }

    private void requireOwned(Declaration declaration, DocumentId document) {
        if (!documents.get(document).owner().equals(owner(declaration))) {
            throw ResultSight.notThere();
        }
    }

    /** The appraisee while declaring, responding or appealing; HR in his place. */
    private void requireChangeable(Declaration declaration) {
        CurrentUser user = access.user();
        if (!user.is(declaration.employee()) && !user.has(Role.HR)) {
            throw BusinessRefusal.forbidden("appraisal.evidence.notYours");
        }
        if (!ADDING.contains(declaration.standing().stage())) {
            throw BusinessRefusal.conflict("appraisal.evidence.tooLate");
        }
    }

    private static String owner(Declaration declaration) {
        return declaration.id().businessKey().toString();
    }
}
