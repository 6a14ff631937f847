package io.redress.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.liaison.BrandAnswer.Approved;
import io.redress.liaison.BrandAnswer.ApprovedInPart;
import io.redress.liaison.BrandAnswer.Asked;
import io.redress.liaison.BrandAnswer.Declined;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.Problem;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BrandAnswerTest {
  private static void assertRefused(String field, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.violations())
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.field()).isEqualTo(field)));
  }

  @Nested
  class GivenWordsThatAreNeeded {
    @Test
    void whenTheyAreMissing_thenTheFieldIsNamed() {
      assertRefused("words", () -> new Declined(" "));
      assertRefused("question", () -> new Asked(""));
      assertRefused("terms", () -> new ApprovedInPart("", "Gladly."));
    }

    @Test
    void whenTheBrandJustAgrees_thenNoneAreNeeded() {
      assertThat(new Approved("").words()).isEmpty();
    }
  }

  @Nested
  class GivenWordsOfAnyOrigin {
    @Test
    void whenTheyHoldWhatNoTextCan_thenTheRestIsKept() {
      assertThat(new Declined("No\u0000.\r\nNever.").words()).isEqualTo("No.\nNever.");
      assertThat(request("May\u0000 it?").question()).isEqualTo("May it?");
    }
  }

  @Nested
  class GivenLongWords {
    @Test
    void whenTheyJustFit_thenTheyAreTaken() {
      var longest = "x".repeat(BrandAnswer.MAXIMUM_WORDS);

      assertThat(new Declined(longest).words()).isEqualTo(longest);
    }

    @Test
    void whenTheyAreTooLong_thenTheFieldIsNamed() {
      var tooLong = "x".repeat(BrandAnswer.MAXIMUM_WORDS + 1);

      assertRefused("words", () -> new Approved(tooLong));
      assertRefused("terms", () -> new ApprovedInPart(tooLong, ""));
      assertRefused("question", () -> request(tooLong));
    }
  }

  private static NewLiaisonRequest request(String question) {
    return new NewLiaisonRequest(
        new LiaisonRequestId(UUID.randomUUID()),
        new CaseId(UUID.randomUUID()),
        new BrandId(UUID.randomUUID()),
        "refund",
        question,
        Instant.EPOCH);
  }
}
