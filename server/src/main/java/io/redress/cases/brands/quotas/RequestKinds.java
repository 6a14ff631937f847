package io.redress.cases.brands.quotas;

import io.redress.liaison.accounts.Topic;
import io.redress.rulebook.Remedy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which kind of request asking a brand for a remedy is, as what is agreed with it names kinds. */
public final class RequestKinds {
  private RequestKinds() {}

  /** The kind of a request for a remedy; empty for what no quota counts. */
  public static Optional<Topic> of(Remedy remedy) {
    return switch (remedy) {
      case REFUND, STORE_CREDIT, PRICE_REDUCTION -> Optional.of(Topic.RETURNS);
      case EXCHANGE, REPLACEMENT -> Optional.of(Topic.EXCHANGES);
      case REPAIR -> Optional.of(Topic.REPAIRS);
      case COMPENSATION, ADVICE -> Optional.empty();
    };
  }

  /** The remedies that a quota of a kind counts. */
  static List<Remedy> remedies(Topic kind) {
    return Arrays.stream(Remedy.values())
        .filter(remedy -> of(remedy).equals(Optional.of(kind)))
        .toList();
  }
}
