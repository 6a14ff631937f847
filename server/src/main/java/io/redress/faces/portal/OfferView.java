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
 * @param exchanges what each exchange that is offered comes to
 * @param choices what is chosen from, for all pieces together or for each
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
    List<Choice> choices,
    Optional<MoneyView> money,
    List<MoneyView> exchanges,
    List<GroundView> grounds,
    String consent,
    String error,
    String declineAction,
    FieldView decline) {
  /**
   * One choice.
   *
   * @param field name of the field
   * @param piece the piece it is for; empty when it is for all
   * @param chosen value of the remedy that is chosen
   */
  public record Choice(String field, String piece, List<RemedyView> remedies, String chosen) {
    public Choice {
      remedies = List.copyOf(remedies);
    }
  }

  public OfferView {
    choices = List.copyOf(choices);
    exchanges = List.copyOf(exchanges);
    grounds = List.copyOf(grounds);
  }
}
