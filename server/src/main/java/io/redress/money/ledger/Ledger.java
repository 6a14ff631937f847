package io.redress.money.ledger;

import io.redress.shared.CaseId;
import io.redress.shared.PaymentId;
import io.redress.shared.StoreCreditId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books of a merchant: what is added to them, whether they balance, whether they are whole. */
@Service
public class Ledger {
  private final LedgerStore store;

  Ledger(LedgerStore store) {
    this.store = store;
  }

  /**
   * Books a posting at the end of its chain, inside the caller's transaction.
   *
   * <p>Whoever books holds the lock of the case or of the payment; of two that do not, the database
   * lets one through. The same kind about the same thing a second time is refused by the database.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Posting posting) {
    var head = store.head(posting.chain());
    store.insert(posting, PostingChain.link(head.sequenceNumber() + 1, head.hash(), posting));
  }

  /** Whether this kind was booked about this thing, under whatever chain. */
  @Transactional(readOnly = true)
  public boolean isBooked(PostingKind kind, UUID reference) {
    return store.isBooked(kind, reference);
  }

  /** The balance of every account that is not even. */
  @Transactional(readOnly = true)
  public TrialBalance trialBalance() {
    return new TrialBalance(store.balances());
  }

  /** The balance of every account that was not even right before a moment. */
  @Transactional(readOnly = true)
  public TrialBalance trialBalance(Instant before) {
    return new TrialBalance(store.balances(before));
  }

  /** Checks the chain of everything booked for a case. */
  @Transactional(readOnly = true)
  public ChainVerdict verify(CaseId caseId) {
    return PostingChain.verify(store.links(caseId.value()));
  }

  /** Checks the chain of what is booked for a payment outside of any case. */
  @Transactional(readOnly = true)
  public ChainVerdict verify(PaymentId paymentId) {
    return PostingChain.verify(store.links(paymentId.value()));
  }

  /** Checks the chain of everything booked for a credit after it was given. */
  @Transactional(readOnly = true)
  public ChainVerdict verify(StoreCreditId creditId) {
    return PostingChain.verify(store.links(creditId.value()));
  }

  /** How many chains there are. */
  @Transactional(readOnly = true)
  public int chains() {
    return store.chains().size();
  }

  /** Checks every chain of the merchant; those that are not what was written, by chain. */
  @Transactional(readOnly = true)
  public Map<UUID, ChainVerdict.Broken> broken() {
    var broken = new LinkedHashMap<UUID, ChainVerdict.Broken>();
    for (var chain : store.chains()) {
      if (PostingChain.verify(store.links(chain)) instanceof ChainVerdict.Broken found) {
        broken.put(chain, found);
      }
    }
    return broken;
  }
}
