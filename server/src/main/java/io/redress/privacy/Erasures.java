package io.redress.privacy;

import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.platform.tenancy.Tenancy;
import io.redress.privacy.store.ErasureList;
import io.redress.privacy.store.ErasureStore;
import io.redress.privacy.store.RequestStore;
import io.redress.privacy.store.SubjectStore;
import io.redress.shared.Actor;
import io.redress.shared.ConsumerId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases people for good: names, contacts, words, photos, letters, and every copy of them (GDPR,
 * Article 17; PIPL, Article 47). What the law asks to keep stays without them: amounts, dates, ids.
 *
 * <p>Each erasure is also written to a list outside the database, which is replayed after a
 * restore.
 */
@Service
public class Erasures {
  private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

  private final Rows rows;
  private final List<PersonalRecords> records;
  private final ErasureList list;
  private final Merchants merchants;
  private final Scope scope;
  private final Clock clock;

  Erasures(
      Rows rows,
      List<PersonalRecords> records,
      ErasureList list,
      Merchants merchants,
      Scope scope,
      Clock clock) {
    this.rows = rows;
    this.records = List.copyOf(records);
    this.list = list;
    this.merchants = merchants;
    this.scope = scope;
    this.clock = clock;
  }

  /** Whom it concerns, what was done, and what was asked for. */
  @Component("rowsOfErasures")
  record Rows(SubjectStore subjects, ErasureStore erasures, RequestStore requests) {}

  /** Where and how it is done. */
  @Component("scopeOfErasures")
  record Scope(Tenancy tenancy, EveryMerchant everyMerchant, TransactionTemplate transaction) {}

  /**
   * What a replay did.
   *
   * @param again erased once more
   * @param waiting not yet possible in what was restored; done daily as soon as it is
   * @param unknown not there, because they came after the backup
   */
  public record Replayed(int again, int waiting, int unknown) {}

  /** What erasing this person would do now; changes nothing. */
  @Transactional(readOnly = true)
  public ErasurePreview preview(ConsumerId id) {
    var subject = find(id);
    var counts = new EnumMap<Section, Integer>(Section.class);
    var counting =
        new Telling() {
          @Override
          public void row(Section section, String json) {
            counts.merge(section, 1, Integer::sum);
          }

          @Override
          public void file(String name, Content content) {
            // A file is counted with its row.
          }
        };
    records.forEach(each -> each.tell(subject, counting));
    return new ErasurePreview(counts, rows.subjects().hindrances(id, today()));
  }

  /**
   * Erases this person, unless something stands in the way; whoever was erased before stays so.
   * When it returns, the list outside the database has it too.
   */
  @Needs(Right.ERASE_PERSON)
  public ErasureOutcome erase(ConsumerId id, Actor by) {
    var outcome = scope.transaction().execute(status -> eraseLocked(id, by));
    if (outcome instanceof ErasureOutcome.Erased(Instant at)) {
      list.append(List.of(new ErasureList.Line(scope.tenancy().require(), id, at)));
    }
    return outcome;
  }

  private ErasureOutcome eraseLocked(ConsumerId id, Actor by) {
    rows.subjects().lock(id);
    var subject = find(id);
    var hindrances = rows.subjects().hindrances(id, today());
    if (!hindrances.isEmpty()) {
      return new ErasureOutcome.Refused(hindrances);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    records.forEach(each -> each.erase(subject, now));
    rows.erasures().insert(id, by, now);
    rows.requests().end(id, PrivacyRequest.Kind.ERASURE, now);
    return new ErasureOutcome.Erased(rows.erasures().find(id).orElse(now));
  }

  /** When this person was erased, if she was. */
  @Transactional(readOnly = true)
  public Optional<Instant> erasedAt(ConsumerId id) {
    return rows.erasures().find(id);
  }

  /**
   * Erases again who stands in a list: after a restore, of what a backup still holds. Who has an
   * open case in what was restored becomes a request that is done as soon as it is possible.
   */
  public Replayed replay(Path erasures) {
    var again = 0;
    var waiting = 0;
    var unknown = 0;
    for (var line : ErasureList.read(erasures)) {
      var became = scope.tenancy().call(line.merchant(), () -> replay(line));
      switch (became) {
        case AGAIN -> again++;
        case WAITING -> waiting++;
        case UNKNOWN -> unknown++;
      }
    }
    LOG.info("Erasures replayed: {} again, {} waiting, {} unknown.", again, waiting, unknown);
    return new Replayed(again, waiting, unknown);
  }

  private enum Became {
    AGAIN,
    WAITING,
    UNKNOWN
  }

  private Became replay(ErasureList.Line line) {
    var isThere =
        scope.transaction().execute(status -> rows.subjects().find(line.consumer()).isPresent());
    if (!isThere) {
      return Became.UNKNOWN;
    }
    return switch (erase(line.consumer(), Actor.SYSTEM)) {
      case ErasureOutcome.Erased _ -> Became.AGAIN;
      case ErasureOutcome.Refused _ -> {
        var now = clock.instant();
        scope
            .transaction()
            .executeWithoutResult(
                status ->
                    rows.requests()
                        .ask(
                            line.consumer(),
                            PrivacyRequest.Kind.ERASURE,
                            PrivacyRequest.Origin.RESTORE,
                            now));
        yield Became.WAITING;
      }
    };
  }

  /** Where the list of this installation is, for backup and restore. */
  public Path listFile() {
    return list.file();
  }

  /**
   * Adds to the list what it lacks: erasures of another node, or of a process that died between the
   * commit and the list. Says how many that were.
   */
  public int completeList() {
    var known = new HashSet<ConsumerId>();
    ErasureList.read(list.file()).forEach(line -> known.add(line.consumer()));
    var missing = new ArrayList<ErasureList.Line>();
    scope
        .everyMerchant()
        .each(
            merchant ->
                scope
                    .transaction()
                    .executeWithoutResult(
                        status ->
                            rows.erasures().since(Instant.EPOCH).stream()
                                .filter(done -> !known.contains(done.consumer()))
                                .forEach(done -> missing.add(line(merchant.id(), done)))));
    list.append(missing);
    return missing.size();
  }

  private static ErasureList.Line line(MerchantId merchant, ErasureStore.Done done) {
    return new ErasureList.Line(merchant, done.consumer(), done.at());
  }

  private DataSubject find(ConsumerId id) {
    return rows.subjects().find(id).orElseThrow(() -> Problem.notFound("The consumer"));
  }

  private LocalDate today() {
    return clock.instant().atZone(merchants.current().zone()).toLocalDate();
  }
}
