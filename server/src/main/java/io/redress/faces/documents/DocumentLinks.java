package io.redress.faces.documents;

import io.redress.cases.documents.Document;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Page;
import java.util.List;

/** The ways to the documents of a case. */
public final class DocumentLinks {
  private DocumentLinks() {}

  /**
   * One link for each document, in their order.
   *
   * @param matter address of the case
   */
  public static List<LinkView> of(Page page, List<Document> documents, String matter) {
    return documents.stream()
        .map(
            each ->
                new LinkView(
                    DocumentWriter.title(page, each), matter + "/documents/" + each.number()))
        .toList();
  }
}
