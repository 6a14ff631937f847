package io.redress.cases.documents;

import io.redress.cases.store.LegalEntityStore;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the documents of the house in scope are from, version by version. */
@Service
public class LegalEntities {
  private static final int MOST_VERSIONS = 50;

  private final LegalEntityStore store;
  private final Merchants merchants;
  private final Clock clock;

  LegalEntities(LegalEntityStore store, Merchants merchants, Clock clock) {
    this.store = store;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** Who they are from now; where nothing was set, the legal name of the house alone. */
  @Transactional(readOnly = true)
  public LegalEntity current() {
    return store.versions(1).stream()
        .findFirst()
        .map(LegalEntityVersion::entity)
        .orElseGet(() -> LegalEntity.named(merchants.current().legalName()));
  }

  /** Which version counts now; 0 where nothing was set. */
  @Transactional(readOnly = true)
  public int version() {
    return store.versions(1).stream().mapToInt(LegalEntityVersion::version).findFirst().orElse(0);
  }

  /** The latest versions, newest first; empty where nothing was set. */
  @Transactional(readOnly = true)
  public List<LegalEntityVersion> versions() {
    return store.versions(MOST_VERSIONS);
  }

  /**
   * Sets who documents are from, from now on.
   *
   * @param readVersion the version that was read before, 0 when there was none; empty when any will
   *     do
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws Problem PRECONDITION_FAILED when somebody else was faster
   */
  @Needs(Right.SET_LEGAL_ENTITY)
  @Transactional
  public LegalEntityVersion set(LegalEntity entity, OptionalInt readVersion, String by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var version = version();
    var next = new LegalEntityVersion(version + 1, entity, at, by);
    if (readVersion.orElse(version) != version || !store.insert(next)) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "Who documents are from is not in version %d any more; read it again."
              .formatted(readVersion.orElse(version)));
    }
    return next;
  }
}
