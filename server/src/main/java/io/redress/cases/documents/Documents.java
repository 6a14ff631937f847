package io.redress.cases.documents;

import io.redress.cases.store.DocumentStore;
import io.redress.cases.store.ReceiptStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.trips.LastStatement;
import io.redress.shared.CaseId;
import io.redress.shared.DocumentId;
import io.redress.shared.PlainWords;
import io.redress.shared.RefundAttemptId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a house about money that went back and pieces that were sent for others. */
@Service
public class Documents {
  /** The most that is listed at once. */
  public static final int MOST = 200;

  private static final int LONGEST_QUERY = 60;

  private final DocumentStore store;
  private final ReceiptStore receipts;
  private final NewIds newIds;

  Documents(DocumentStore store, ReceiptStore receipts, NewIds newIds) {
    this.store = store;
    this.receipts = receipts;
    this.newIds = newIds;
  }

  /**
   * Makes a credit note in the caller's transaction; its number is taken right before the commit.
   * The same attempt a second time is refused by the database.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void issue(NewCreditNote note) {
    LastStatement.of(() -> store.insert(note));
  }

  /**
   * Makes a correction of the credit note of an attempt whose money came back after it had arrived,
   * right before the commit; nothing, and no number, where there is no such note.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void correct(RefundAttemptId attemptId, Instant now) {
    var id = new DocumentId(newIds.next());
    var at = now.truncatedTo(ChronoUnit.MICROS);
    LastStatement.of(() -> store.insertCorrection(id, attemptId, at));
  }

  /**
   * Makes the receipt of an exchange that was carried out, right before the commit. The same
   * exchange a second time is refused by the database.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void issue(NewReceipt receipt) {
    LastStatement.of(() -> receipts.insert(receipt));
  }

  /** The documents of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Document> ofCase(CaseId caseId) {
    return store.ofCase(caseId);
  }

  /** The document of a case with this number. */
  @Transactional(readOnly = true)
  public Optional<Document> ofCase(CaseId caseId, String number) {
    return ofCase(caseId).stream().filter(each -> each.number().equals(number)).findFirst();
  }

  /**
   * The latest documents, newest first, of which a number (of document, proof of arrival, order or
   * case) begins with what is asked for; at most {@link #MOST}, without their parts.
   *
   * @param query empty for all
   */
  @Transactional(readOnly = true)
  public List<Document> find(String query) {
    var asked = PlainWords.oneLine(query);
    return asked.length() > LONGEST_QUERY ? List.of() : store.find(asked, MOST);
  }
}
