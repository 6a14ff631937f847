package io.redress.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.audit.AuditVerification;
import io.redress.cases.audit.ChainAnchors;
import io.redress.money.ledger.Ledger;
import io.redress.platform.RedressTest;
import io.redress.platform.personal.Section;
import io.redress.platform.tenancy.Tenancy;
import io.redress.privacy.MarkedLife.Life;
import io.redress.privacy.jobs.WaitingErasures;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A person asks for everything about her, and then to be forgotten. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, MarkedLife.class})
class ErasureScenarioTest {
  private static final Actor CLERK = Actor.staff(new StaffId(new UUID(1, 1)));

  /** What house and brands say to each other, and answers to programs, which hold that too. */
  private static final Set<String> NOT_COPIED =
      Set.of(
          "brand_strain.reason",
          "disclosed_fact.reason",
          "disclosure_choice.reason",
          "idempotency_key.body",
          "liaison_answer.terms",
          "liaison_answer.words",
          "liaison_request.answer_terms",
          "liaison_request.answer_words",
          "liaison_request.question",
          "policy_question.answer_words",
          "policy_question.words",
          "policy_question_event.words");

  @Autowired CaseWorld world;
  @Autowired MarkedLife lives;
  @Autowired Erasures erasures;
  @Autowired PersonalExports exports;
  @Autowired PrivacyRequests requests;
  @Autowired LegalHolds holds;
  @Autowired WaitingErasures waiting;
  @Autowired AuditVerification audit;
  @Autowired ChainAnchors anchors;
  @Autowired Ledger ledger;
  @Autowired Tenancy tenancy;

  private ErasureOutcome erase(Life life) {
    return world.in(life.shop(), () -> erasures.erase(life.consumer(), CLERK));
  }

  private ErasurePreview preview(Life life) {
    return world.in(life.shop(), () -> erasures.preview(life.consumer()));
  }

  private Map<String, String> export(Life life) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed =
        tenancy.<PersonalExports.Packed, IOException>call(
            life.shop(), () -> exports.pack(life.consumer()))) {
      packed.sendTo(out);
    }
    var entries = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Nested
  class GivenAFullLifeOfARefund {
    @Test
    void whenSheAsksForACopy_thenEachPersonalValueIsInItButForTheWordsWithBrands()
        throws IOException, SQLException {
      var life = lives.closed();
      var marks = lives.mark(life);

      var entries = export(life);

      var all = String.join("\n", entries.values());
      marks.forEach(
          (column, mark) -> {
            if (NOT_COPIED.contains(column.full())) {
              assertThat(all).as(column.full()).doesNotContain(mark);
            } else if (!column.full().equals("import_file.bytes")) {
              assertThat(all).as(column.full()).contains(mark);
            }
          });
      assertThat(entries.keySet()).anyMatch(name -> name.startsWith("files/"));
      assertThat(entries.get("refunds.json")).contains("29800");
      assertThat(entries.keySet())
          .contains("contact.json", "orders.json", "payments.json", "links.json");
    }

    @Test
    void whenSheIsErased_thenNoValueOfHersIsAnywhereAndAllChainsHold()
        throws IOException, SQLException {
      var life = lives.closed();
      var marks = lives.mark(life);
      world.clock().advance(Duration.ofDays(2));
      anchors.sealFinishedDays();
      var texts = new ArrayList<>(marks.values());
      texts.addAll(List.of("Lena", life.email(), MarkedLife.COLLEAGUE));
      assertThat(lives.whereFound(life, texts)).hasSizeGreaterThanOrEqualTo(marks.size());

      assertThat(erase(life)).isInstanceOf(ErasureOutcome.Erased.class);

      assertThat(lives.whereFound(life, texts)).isEmpty();
      assertThat(lives.bytesOfPhotos(life)).isZero();
      assertThat(world.in(life.shop(), audit::verify).broken()).isEmpty();
      assertThat(world.in(life.shop(), ledger::trialBalance).isBalanced()).isTrue();
      assertThat(export(life).get("refunds.json")).contains("29800");
      assertThat(world.view(life.shop(), life.caseId()).consumer().name()).isEqualTo("—");
    }

    @Test
    void whenSheIsErasedTwice_thenTheFirstTimeStands() {
      var life = lives.closed();
      var first = erase(life);
      world.clock().advance(Duration.ofHours(1));

      assertThat(erase(life)).isEqualTo(first);
    }

    @Test
    void whenSomebodyGoesOnInHerName_thenItIsRefused() {
      var life = lives.closed();
      erase(life);

      assertThatThrownBy(
              () ->
                  world.staff(life.shop(), new CaseCommand.ReopenCase(life.caseId(), "once more")))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("erased");
    }

    @Test
    void whenItIsLookedAtBefore_thenItSaysWhatGoesAndWhatStays() {
      var life = lives.closed();

      var preview = preview(life);

      assertThat(preview.isPossible()).isTrue();
      assertThat(preview.rows())
          .containsEntry(Section.CONTACT, 1)
          .containsEntry(Section.PHOTOS, 1)
          .containsEntry(Section.PAYMENTS, 1)
          // The refund and its credit note.
          .containsEntry(Section.REFUNDS, 2)
          .containsKeys(Section.MESSAGES, Section.MAILS, Section.ORDERS);
      assertThat(world.view(life.shop(), life.caseId()).consumer().name())
          .isEqualTo("Lena Neumann");
    }
  }

  @Nested
  class GivenSomethingInTheWay {
    @Test
    void whenACaseIsOpenAndMoneyIsUnderWay_thenItIsRefusedWithBoth() {
      var life = lives.open(world.shop());

      var refused = (ErasureOutcome.Refused) erase(life);

      assertThat(refused.hindrances())
          .hasSize(2)
          .anySatisfy(
              each ->
                  assertThat(((Hindrance.OpenCase) each).nextStep())
                      .hasValueSatisfying(at -> assertThat(at).isAfter(Instant.EPOCH)))
          .anySatisfy(each -> assertThat(each).isInstanceOf(Hindrance.MoneyUnderWay.class));
      assertThat(preview(life).rows()).containsKey(Section.CASE_WORDS);
    }

    @Test
    void whenAClaimIsDefended_thenItIsRefusedUntilTheDayHasPassed() {
      var life = lives.closed();
      var today = LocalDate.ofInstant(world.clock().instant(), CaseWorld.BERLIN);
      world.in(
          life.shop(),
          () -> {
            var wanted = new LegalHolds.Wanted(life.consumer(), "Claim 7/26", today.plusDays(3));
            holds.place(wanted, new StaffId(new UUID(1, 1)), world.clock().instant());
            return wanted;
          });

      assertThat(((ErasureOutcome.Refused) erase(life)).hindrances())
          .containsExactly(new Hindrance.Held(today.plusDays(3), "Claim 7/26"));

      world.clock().advance(Duration.ofDays(4));
      assertThat(erase(life)).isInstanceOf(ErasureOutcome.Erased.class);
    }
  }

  @Nested
  class GivenABackupFromBefore {
    @TempDir Path folder;

    @Test
    void whenTheListIsReplayed_thenTheErasedAreErasedAgain() throws IOException {
      var life = lives.closed();
      var list = folder.resolve("erasures.log");
      Files.writeString(
          list,
          "\n%s %s 2026-06-15T08:00:00Z\n%s %s 2026-06-15T08:00:00Z\nhalf a li"
              .formatted(life.shop(), life.consumer(), life.shop(), UUID.randomUUID()));

      var replayed = erasures.replay(list);

      assertThat(replayed).isEqualTo(new Erasures.Replayed(1, 0, 1));
      assertThat(world.view(life.shop(), life.caseId()).consumer().isErased()).isTrue();
      assertThat(Files.readString(erasures.listFile())).contains(life.consumer().toString());
    }

    @Test
    void whenHerCaseIsOpenInIt_thenSheIsErasedAsSoonAsItIsClosed() throws IOException {
      var life = lives.open(world.shop());
      var list = folder.resolve("erasures.log");
      Files.writeString(
          list, "%s %s 2026-06-15T08:00:00Z\n".formatted(life.shop(), life.consumer()));

      assertThat(erasures.replay(list)).isEqualTo(new Erasures.Replayed(0, 1, 0));
      waiting.run();
      assertThat(world.view(life.shop(), life.caseId()).consumer().isErased()).isFalse();

      lives.close(life);
      waiting.run();
      assertThat(world.view(life.shop(), life.caseId()).consumer().isErased()).isTrue();
      assertThat(world.in(life.shop(), requests::open)).isEmpty();
    }

    @Test
    void whenTheListLacksOne_thenItIsAdded() throws IOException {
      var life = lives.closed();
      erase(life);
      Files.delete(erasures.listFile());

      assertThat(erasures.completeList()).isPositive();
      assertThat(erasures.completeList()).isZero();
      assertThat(Files.readString(erasures.listFile())).contains(life.consumer().toString());
    }
  }

  @Nested
  class GivenAnotherOrderOfTheErased {
    @Test
    void whenItComesIn_thenItIsOfAnewPerson() {
      var life = lives.closed();
      erase(life);
      var order = world.order(life.shop(), Duration.ofDays(1));

      assertThat(order.consumerId()).isNotEqualTo(life.consumer());
      assertThat(world.open(life.shop(), order, CaseReason.WRONG_SIZE)).isNotNull();
    }
  }
}
