package io.redress.liaison.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.Liaison;
import io.redress.liaison.NewLiaisonRequest;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.KnownFact.Form;
import io.redress.platform.RedressTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Choices and what was told, on a real database. */
@RedressTest
class DisclosuresStoreTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final Actor WEN = Actor.staff(new StaffId(UUID.randomUUID()));
  private static final List<KnownFact> KNOWN =
      List.of(
          KnownFact.of(DisclosureKind.PIECE, "title", Form.WORDS, "Parker"),
          KnownFact.of(DisclosureKind.SERIAL, "serial", Form.WORDS, "BK-2310"),
          KnownFact.of(DisclosureKind.CONSUMER_NAME, "name", Form.WORDS, "Lena Neumann"),
          KnownFact.of(DisclosureKind.PRICE_PAID, "price", Form.SUM, "EUR 298.00"));

  @Autowired Disclosures disclosures;
  @Autowired Liaison liaison;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final MerchantId shop = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private <T> T in(Supplier<T> work) {
    return tenancy.call(
        shop, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private LiaisonRequestId ask() {
    var wanted =
        new NewLiaisonRequest(
            new LiaisonRequestId(UUID.randomUUID()),
            caseId,
            new BrandId(UUID.randomUUID()),
            "refund",
            "May it?",
            NOW.plusSeconds(500_000));
    return in(() -> liaison.open(wanted, NOW)).id();
  }

  private DisclosedRequest tell(LiaisonRequestId request) {
    in(
        () -> {
          disclosures.disclose(request, caseId, KNOWN, NOW);
          return request;
        });
    return in(() -> disclosures.latestOf(request, caseId)).orElseThrow();
  }

  private void choose(DisclosureKind kind, boolean goes, Optional<LiaisonRequestId> request) {
    in(
        () -> {
          var topic = DisclosureTopic.of(kind);
          var choice = DisclosureChoice.made(topic, goes, "Needed.", WEN, NOW);
          disclosures.choose(caseId, request, choice);
          return choice;
        });
  }

  private int choices() {
    return in(
        () ->
            jdbc.sql("select count(*) from disclosure_choice where case_id = :caseId")
                .param("caseId", caseId.value())
                .query(Integer.class)
                .single());
  }

  @Test
  void whenARequestGoes_thenWhatStaysIsNowhereInItsRows() {
    var told = tell(ask());

    assertThat(told.facts())
        .extracting(Disclosed::fact)
        .containsExactlyElementsOf(KNOWN.subList(0, 2));
    assertThat(told.version()).isEqualTo(1);
    assertThat(told.madeAt()).isEqualTo(NOW);
  }

  @Test
  void whenSomethingIsLetGo_thenItGoesWithItsReasonAndWithThisRequestAlone() {
    choose(DisclosureKind.CONSUMER_NAME, true, Optional.empty());
    choose(DisclosureKind.SERIAL, false, Optional.empty());
    var first = ask();

    var told = tell(first);
    in(() -> liaison.close(liaison.byId(first).orElseThrow(), NOW));
    var next = tell(ask());

    assertThat(told.text(DisclosureKind.CONSUMER_NAME, "name")).contains("Lena Neumann");
    assertThat(told.facts().getLast().reason()).isEqualTo("Needed.");
    assertThat(told.text(DisclosureKind.SERIAL, "serial")).isEmpty();
    assertThat(next.text(DisclosureKind.CONSUMER_NAME, "name")).isEmpty();
    assertThat(next.text(DisclosureKind.SERIAL, "serial")).isPresent();
  }

  @Test
  void whenMoreIsToldLater_thenItIsANewVersionAndEarlierChoicesStillCount() {
    choose(DisclosureKind.CONSUMER_NAME, true, Optional.empty());
    var request = ask();
    tell(request);
    choose(DisclosureKind.PRICE_PAID, true, Optional.of(request));

    var told = tell(request);

    assertThat(told.version()).isEqualTo(2);
    assertThat(told.text(DisclosureKind.CONSUMER_NAME, "name")).isPresent();
    assertThat(told.text(DisclosureKind.PRICE_PAID, "price")).contains("EUR 298.00");
  }

  @Test
  void whenWhatWasChosenForARequestIsNeverTold_thenItEndsWithTheRequest() {
    var first = ask();
    tell(first);
    choose(DisclosureKind.PRICE_PAID, true, Optional.of(first));
    in(() -> liaison.close(liaison.byId(first).orElseThrow(), NOW));

    var next = tell(ask());

    assertThat(next.text(DisclosureKind.PRICE_PAID, "price")).isEmpty();
  }

  @Test
  void whenTheSameIsChosenAgain_thenNoRowIsAdded() {
    choose(DisclosureKind.EMAIL, true, Optional.empty());
    choose(DisclosureKind.EMAIL, true, Optional.empty());

    assertThat(choices()).isEqualTo(1);
  }
}
