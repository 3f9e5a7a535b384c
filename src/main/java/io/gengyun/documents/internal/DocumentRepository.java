package io.gengyun.documents.internal;

import io.gengyun.documents.DocumentId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The files as aggregates, without their contents. */
interface DocumentRepository extends Repository<Document, DocumentId> {

    Document saveAndFlush(Document document);

    Optional<Document> findById(DocumentId document);

    @Query("select d from Document d where d.owner = :owner order by d.at, d.id.value")
    List<Document> ofOwner(String owner);

    @Query("select d.name from Document d where d.owner = :owner and d.hash = :hash")
    Optional<String> nameOfSameContent(String owner, byte[] hash);

    void delete(Document document);

    void flush();
}
