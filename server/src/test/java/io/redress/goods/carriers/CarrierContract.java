package io.redress.goods.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.carriers.CarrierAnswer.Accepted;
import io.redress.goods.carriers.CarrierAnswer.Refused;
import io.redress.goods.carriers.CarrierAnswer.Unknown;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every carrier keeps to, whoever it is; a new one is a subclass. */
abstract class CarrierContract {
  /** The carrier, with an account of the merchant in scope. */
  abstract Carrier carrier();

  /** How many labels were made for the merchant in scope. */
  abstract int labels();

  static LabelOrder order() {
    return new LabelOrder(
        "label-" + UUID.randomUUID(),
        new CarrierAddress(
            "Lena Neumann", "Torstraße 1", "", "Berlin", "", "10119", "DE", "+49 30 1234"),
        new CarrierAddress("Maison", "Rue de Rivoli 1", "", "Paris", "", "75001", "FR", ""),
        OptionalInt.of(850),
        true,
        List.of(),
        "");
  }

  static <T> T given(CarrierAnswer<T> answer) {
    return switch (answer) {
      case Accepted<T>(var what) -> what;
      case Refused<T> refused -> throw new AssertionError(refused);
      case Unknown<T> unknown -> throw new AssertionError(unknown);
    };
  }

  @Test
  void whenItIsAskedWhoItIs_thenItHasACodeAndSkills() {
    assertThat(carrier().code()).matches("[a-z0-9_-]{1,40}");
    assertThat(carrier().skills()).isNotEmpty();
    assertThat(carrier().isConnected()).isTrue();
  }

  @Test
  void whenTheSameKeyIsSentTwice_thenItMakesOneLabelAndAnswersAlike() {
    var carrier = carrier();
    var order = order();
    var before = labels();

    var first = given(carrier.makeLabel(order));
    var second = given(carrier.makeLabel(order));

    assertThat(second.reference()).isEqualTo(first.reference());
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(labels() - before).isOne();
  }

  @Test
  void whenOtherKeysAreSent_thenEachHasALabelOfItsOwn() {
    var carrier = carrier();

    var first = given(carrier.makeLabel(order()));
    var second = given(carrier.makeLabel(order()));

    assertThat(second.reference()).isNotEqualTo(first.reference());
  }

  @Test
  void whenALabelIsAskedAfter_thenItIsFoundAndNoneIsMade() {
    var carrier = carrier();
    var order = order();
    var made = given(carrier.makeLabel(order));
    var before = labels();

    var found = carrier.findLabel(order.key());

    assertThat(found).hasValueSatisfying(it -> assertThat(given(it)).isEqualTo(made));
    assertThat(labels()).isEqualTo(before);
  }

  @Test
  void whenALabelWasNeverMade_thenItIsNotFound() {
    assertThat(carrier().findLabel("label-" + UUID.randomUUID())).isEmpty();
  }

  @Test
  void whenALabelIsCancelledTwice_thenItIsAnsweredAlike() {
    var carrier = carrier();
    var label = given(carrier.makeLabel(order()));

    var first = given(carrier.cancelLabel(label.reference()));

    assertThat(given(carrier.cancelLabel(label.reference()))).isEqualTo(first);
  }

  @Test
  void whenALabelOfSomebodyElseIsCancelled_thenItRefuses() {
    assertThat(carrier().cancelLabel("shp_of_nobody")).isInstanceOf(Refused.class);
  }

  @Test
  void whenAPickUpWasNeverBooked_thenItIsNotFound() {
    assertThat(carrier().findPickUp("pick-up-" + UUID.randomUUID())).isEmpty();
  }
}
