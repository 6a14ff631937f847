package io.redress.faults.play;

import java.util.List;

/** Everything that may be done about a case over HTTP; a new kind of step is one line here. */
final class Steps {
  static final List<Step> ALL =
      List.of(
          new Decide(),
          new OfferRemedies(),
          new AcceptOffer(),
          PlainCommand.withWords("decline_offer", "words", 1),
          PlainCommand.withWords("decline_request", "words", 1),
          new ChooseWayBack(),
          new HandleParcel(),
          new OpenBox(),
          new LookAtPiece(),
          new LookAgain(),
          new ReceiveGoods(),
          new InspectGoods(),
          new SortGoods(),
          new SendPiece(),
          PlainCommand.of("release_refund", 24),
          PlainCommand.of("retry_refund", 16),
          PlainCommand.withWords("perform_remedy", "words", 4),
          PlainCommand.of("close_case", 4),
          PlainCommand.withWords("withdraw_request", "words", 1),
          PlainCommand.withWords("reopen_case", "words", 1),
          new PlainCommand("hand_over", 1, scene -> "{\"owner\": \"desk\"}"),
          new AskBrand(),
          new BrandAnswers(),
          PlainCommand.withWords("reply_to_brand", "words", 8),
          PlainCommand.of("acknowledge_request", 1),
          new PlainCommand("appeal_to_brand", 2, Steps::appeal),
          new MovePromise(),
          new MakePromise(),
          PlainCommand.withWords("miss_call", "words", 4),
          new DisputeStep(),
          new WriteMessage(),
          new AddPhoto(),
          new WriteOnPage());

  private Steps() {}

  private static String appeal(Scene scene) {
    return "{\"words\": \"%s\", \"override\": \"They know us.\"}"
        .formatted(scene.words("So be it."));
  }

  /** One that somebody would take now. */
  static Step next(Scene scene) {
    var likely = ALL.stream().filter(step -> step.isLikely(scene)).toList();
    var weights = likely.stream().mapToInt(Step::weight).sum();
    var drawn = scene.random().nextInt(weights);
    for (var step : likely) {
      drawn -= step.weight();
      if (drawn < 0) {
        return step;
      }
    }
    throw new IllegalStateException("Nothing was drawn of " + likely);
  }
}
