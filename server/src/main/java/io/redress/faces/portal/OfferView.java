package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.RemedyView;
import java.util.List;
import java.util.Optional;

/**
 * What the house offers, to be chosen with consent.
 *
 * @param action address the choice is posted to
 * @param back address of the case
 * @param consent the sentence the consumer agrees to
 * @param error why the choice was not taken; empty when it was not refused
 * @param declineAction address for who wants something else
 * @param decline their words
 */
public record OfferView(
    String action,
    String back,
    String answer,
    String lede,
    List<RemedyView> remedies,
    String chosen,
    Optional<MoneyView> money,
    List<GroundView> grounds,
    String consent,
    String error,
    String declineAction,
    FieldView decline) {
  public OfferView {
    remedies = List.copyOf(remedies);
    grounds = List.copyOf(grounds);
  }
}
