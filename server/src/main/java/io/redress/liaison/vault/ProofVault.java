package io.redress.liaison.vault;

import io.redress.liaison.vault.store.VaultStore;
import io.redress.platform.trips.Question;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import io.redress.shared.VaultDocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers of the merchant in scope that prove where its goods come from. */
@Service
public class ProofVault {
  /** So many are listed, the latest first. */
  public static final int MOST_LISTED = 200;

  private final VaultStore store;

  ProofVault(VaultStore store) {
    this.store = store;
  }

  /** Keeps a paper whose file is kept already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(VaultDocument document) {
    store.insert(document);
  }

  /** Takes a paper out; whether it was in. What went with a request stays with it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean withdraw(VaultDocumentId id, Instant now) {
    return store.withdraw(id, now.truncatedTo(ChronoUnit.MICROS));
  }

  /** One paper, also one that was taken out. */
  @Transactional(readOnly = true)
  public Optional<VaultDocument> byId(VaultDocumentId id) {
    return store.byId(id);
  }

  /** The papers that were not taken out, what ends first at the head, then the latest. */
  @Transactional(readOnly = true)
  public List<VaultDocument> list() {
    return store.list(MOST_LISTED);
  }

  /** The papers about goods of a brand that were not taken out, what ends first at the head. */
  @Transactional(readOnly = true)
  public List<VaultDocument> ofBrand(BrandId brand) {
    return store.ofBrand(brand, MOST_LISTED);
  }

  /**
   * The question for the papers that count on a day for pieces of these lines, to be asked with
   * others: their own, and those of brands.
   */
  public Question<List<VaultDocument>> questionOf(
      Collection<OrderLineId> lines, Collection<BrandId> brands, LocalDate day) {
    return store.of(lines, brands, day);
  }
}
