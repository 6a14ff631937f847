package io.redress.goods.outbound.domain;

import static io.redress.goods.outbound.domain.Packings.GTIN;
import static io.redress.goods.outbound.domain.Packings.MEDIUM;
import static io.redress.goods.outbound.domain.Packings.SERIAL;
import static io.redress.goods.outbound.domain.Packings.SMALL;
import static io.redress.goods.outbound.domain.Packings.WATCH;
import static io.redress.goods.outbound.domain.Packings.look;
import static io.redress.goods.outbound.domain.Packings.mark;
import static io.redress.goods.outbound.domain.Packings.medium;
import static io.redress.goods.outbound.domain.Packings.photographed;
import static io.redress.goods.outbound.domain.Packings.shelf;
import static io.redress.goods.outbound.domain.Packings.watch;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.KnownPiece;
import io.redress.goods.outbound.PackResult.Kind;
import io.redress.goods.outbound.PackResult.Mark;
import io.redress.goods.outbound.PackResult.Outcome;
import io.redress.goods.outbound.ScannedCode;
import io.redress.shared.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackCheckTest {
  @Nested
  class GivenOneBag {
    @ParameterizedTest
    @ValueSource(strings = {MEDIUM, " 35s4g9-lug ", GTIN})
    void whenItsCodeIsScanned_thenItIsRight(String code) {
      var result = look(medium(1), 0, code);

      assertThat(result.outcome()).isEqualTo(Outcome.RIGHT);
      assertThat(result.right()).isEqualTo(1);
      assertThat(result.wrong()).isZero();
      assertThat(result.failed()).isEmpty();
    }

    @Test
    void whenNothingIsScanned_thenAllIsOpen() {
      var result = look(medium(1), 0);

      assertThat(result.outcome()).isEqualTo(Outcome.OPEN);
      assertThat(result.lines()).allMatch(line -> line.mark() == Mark.OPEN);
    }

    @Test
    void whenTheOtherSizeIsScanned_thenItStopsAndSaysWhereThatBelongs() {
      var result = look(medium(1), 0, SMALL);

      assertThat(result.outcome()).isEqualTo(Outcome.STOP);
      assertThat(result.failed()).contains(Kind.VARIANT);
      assertThat(mark(result, Kind.MODEL)).isEqualTo(Mark.RIGHT);
      assertThat(result.backToShelf()).extracting(KnownPiece::place).containsExactly("A3");
    }

    @Test
    void whenSomethingElseIsScanned_thenTheModelIsWrong() {
      var result = look(medium(1), 0, WATCH);

      assertThat(result.outcome()).isEqualTo(Outcome.STOP);
      assertThat(result.failed()).contains(Kind.MODEL);
    }

    @Test
    void whenNobodyKnowsTheCode_thenItPassesForNothing() {
      var result = look(medium(1), 0, MEDIUM, "???");

      assertThat(result.outcome()).isEqualTo(Outcome.STOP);
      assertThat(result.wrong()).isEqualTo(1);
      assertThat(result.backToShelf()).isEmpty();
    }

    @Test
    void whenTwoLieInTheBox_thenThereAreTooMany() {
      var result = look(medium(1), 0, MEDIUM, GTIN);

      assertThat(result.outcome()).isEqualTo(Outcome.STOP);
      assertThat(result.failed()).contains(Kind.QUANTITY);
      assertThat(result.right()).isEqualTo(1);
      assertThat(result.wrong()).isEqualTo(1);
    }
  }

  @Nested
  class GivenThreeBags {
    @Test
    void whenTwoAreScanned_thenOneIsMissing() {
      var result = look(medium(3), 0, MEDIUM, MEDIUM);

      assertThat(result.outcome()).isEqualTo(Outcome.OPEN);
      assertThat(mark(result, Kind.QUANTITY)).isEqualTo(Mark.OPEN);
      assertThat(mark(result, Kind.VARIANT)).isEqualTo(Mark.RIGHT);
    }

    @Test
    void whenTheyStandOnTwoLines_thenTheyAreCountedTogether() {
      var wanted = List.of(medium(1), medium(2));

      assertThat(PackCheck.of(wanted, List.of(MEDIUM, MEDIUM), shelf(), 0).outcome())
          .isEqualTo(Outcome.OPEN);
      assertThat(PackCheck.of(wanted, List.of(MEDIUM, MEDIUM, MEDIUM), shelf(), 0).isRight())
          .isTrue();
    }
  }

  @Nested
  class GivenAWatchWithItsSerial {
    @Test
    void whenPieceAndSerialAreScanned_thenItIsRight() {
      assertThat(look(watch(), 0, WATCH, "sn4711").isRight()).isTrue();
    }

    @Test
    void whenOnlyThePieceIsScanned_thenItsSerialIsOpen() {
      var result = look(watch(), 0, WATCH);

      assertThat(result.outcome()).isEqualTo(Outcome.OPEN);
      assertThat(mark(result, Kind.SERIAL)).isEqualTo(Mark.OPEN);
    }

    @Test
    void whenItsSerialIsTheCodeOfAnotherPiece_thenThatPieceIsSeen() {
      var twin =
          new DispatchPiece(WATCH, "WATCH", "Watch", Optional.of(SMALL), Quantity.of(1), false);

      assertThat(look(twin, 0, WATCH, SMALL).outcome()).isEqualTo(Outcome.STOP);
    }

    @Test
    void whenTheSerialIsOfAnotherOne_thenItStops() {
      var result = look(watch(), 0, WATCH, "SN 4712");

      assertThat(result.failed()).contains(Kind.SERIAL);
      assertThat(result.lines()).anyMatch(line -> line.found().equals("SN4712"));
      assertThat(SERIAL).isNotEqualTo("SN 4712");
    }
  }

  @Nested
  class GivenAPieceThatIsPhotographed {
    @Test
    void whenThereIsNoPicture_thenTheBoxStaysOpen() {
      assertThat(look(photographed(), 0, MEDIUM).outcome()).isEqualTo(Outcome.OPEN);
      assertThat(look(photographed(), 1, MEDIUM).outcome()).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void whenThePieceIsWrong_thenAPictureDoesNotHelp() {
      assertThat(look(photographed(), 1, SMALL).outcome()).isEqualTo(Outcome.STOP);
    }
  }

  @Nested
  class GivenCodes {
    @Test
    void whenTheyAreNumbersOfTradeItems_thenTheyHaveFourteenDigits() {
      assertThat(ScannedCode.normal("4006381333931")).isEqualTo("04006381333931");
      assertThat(ScannedCode.normal("96385074")).isEqualTo("00000096385074");
      assertThat(ScannedCode.normal("036000291452")).isEqualTo("00036000291452");
    }

    @Test
    void whenTheCheckDigitIsWrong_thenTheyAreAnyText() {
      assertThat(ScannedCode.isGtin("4006381333932")).isFalse();
      assertThat(ScannedCode.normal("4006381333932")).isEqualTo("4006381333932");
    }
  }
}
