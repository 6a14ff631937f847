package io.redress.faults.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.audit.AuditVerification;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All checks, asked of the database over all cases of a merchant at once. */
@Component
public class Checks {
  /** What holds after every commit. */
  private static final List<Check> ALWAYS =
      List.of(
          OpenCasesArePromised.ALL,
          new LedgerBalances(),
          new IntentsArePaidOnce(),
          new PaymentsGiveBackNoMore(),
          new LinesGiveBackNoMore(),
          new BalancesAddUp(),
          new WordsAreSaidOnce(),
          new RefundsAreKeptBySettlement(),
          new ProofsHaveTheirDocument(),
          new PhasesFollow(),
          new EveryTellingIsALetter(),
          new RemindersAreSaidOnce(),
          new BatchesAreToldOnce(),
          new NothingClosedOverABrokenPromise());

  /** What holds of goods and of the boxes they travel in, after every commit. */
  private static final List<Check> GOODS =
      List.of(
          new BoxesAreWhereTheyWereMoved(),
          new PiecesAreInOnePlace(),
          new GoodsAreSortedOnce(),
          new BenchEntriesActOnce(),
          new DifferencesHoldTheMoney(),
          new NothingLeavesUnchecked(),
          new ShelvesPromiseNoMore(),
          new MissingPiecesAreTold(),
          new LabelsAreMadeOnce(),
          new NewsAreHeard());

  /** What holds once everything that was due has been done. */
  private static final List<Check> AT_REST =
      List.of(
          new NothingIsLeftLying(),
          new NobodyGaveUp(),
          new ProofsAreInTheProvidersBook(),
          new ChainsAreWhole());

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final AuditVerification verification;
  private final Clock clock;

  Checks(JdbcClient jdbc, Tenancy tenancy, AuditVerification verification, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.verification = verification;
    this.clock = clock;
  }

  /** What must hold of money, promises and words at any moment. */
  public void hold(MerchantId merchant, String context) {
    ALWAYS.forEach(check -> holds(check, merchant, context));
  }

  /** Everything that must hold when nothing is due any more. */
  public void holdAtRest(MerchantId merchant, String context) {
    Stream.of(ALWAYS, GOODS, AT_REST)
        .flatMap(List::stream)
        .forEach(check -> holds(check, merchant, context));
  }

  /**
   * That every refund has come to its end, in our books as in the provider's, and so has whatever a
   * carrier was asked for.
   */
  public void holdAtHome(MerchantId merchant, String context) {
    holdAtRest(merchant, context);
    holds(new RefundsAreSettled(), merchant, context);
    holds(new ErrandsAreSettled(), merchant, context);
  }

  /** That one case is promised, where nothing else can have changed. */
  public void caseIsPromised(MerchantId merchant, CaseId id, String context) {
    holds(OpenCasesArePromised.only(id), merchant, context);
  }

  /** That every case is promised. */
  public void casesArePromised(MerchantId merchant, String context) {
    holds(OpenCasesArePromised.ALL, merchant, context);
  }

  /**
   * That every slip was told in time.
   *
   * @param latest the moment by which a slip must be told, by the moment at which it was due
   */
  public void slipsAreTold(MerchantId merchant, UnaryOperator<Instant> latest, String context) {
    holds(new SlipsAreToldInTime(latest), merchant, context);
  }

  /** Whether work that is due now is still to be done. */
  public boolean isAtRest(MerchantId merchant) {
    return find(new NothingIsLeftLying(), merchant).isEmpty();
  }

  /** Whether every refund has come to its end. */
  public boolean areRefundsSettled(MerchantId merchant) {
    return find(new RefundsAreSettled(), merchant).isEmpty();
  }

  /** Whether everything that a carrier was asked for has come to its end. */
  public boolean areErrandsSettled(MerchantId merchant) {
    return find(new ErrandsAreSettled(), merchant).isEmpty();
  }

  /** Whatever the statement returns for this merchant. */
  public List<Map<String, @Nullable Object>> rows(MerchantId merchant, String sql) {
    return tenancy.call(merchant, () -> examination(merchant).rows(sql));
  }

  private void holds(Check check, MerchantId merchant, String context) {
    assertThat(find(check, merchant)).as(check.meaning() + ", " + context).isEmpty();
  }

  private List<?> find(Check check, MerchantId merchant) {
    return tenancy.call(merchant, () -> check.find(examination(merchant)));
  }

  private Examination examination(MerchantId merchant) {
    return new Examination(merchant, clock.instant(), jdbc, verification::verify);
  }
}
