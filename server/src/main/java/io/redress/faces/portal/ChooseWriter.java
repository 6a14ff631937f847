package io.redress.faces.portal;

import io.redress.cases.CaseReason;
import io.redress.cases.CaseSummary;
import io.redress.cases.OpenCase;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the page on which somebody says which piece it is about, and what is the matter. */
final class ChooseWriter {
  private static final Set<CaseReason> ON_THE_WAY =
      EnumSet.of(CaseReason.CANCEL_BEFORE_DISPATCH, CaseReason.LATE, CaseReason.NEVER_ARRIVED);

  private final Page page;
  private final Order order;
  private final Draft draft;

  ChooseWriter(Page page, Order order, Draft draft) {
    this.page = page;
    this.order = order;
    this.draft = draft;
  }

  /** The page with a note on top, if there is something to be said. */
  ChooseView write(Optional<NoteView> note) {
    return new ChooseView(
        page.house().at("/orders/" + order.id()),
        order.orderNumber(),
        order.lines().stream()
            .flatMap(line -> line.deliveredAt().stream())
            .max(Instant::compareTo)
            .map(page.dates()::dayOf),
        order.lines().stream().map(this::choice).toList(),
        reason(),
        words(),
        note);
  }

  /** What is still missing before anything can be said about it. */
  Optional<NoteView> missing() {
    if (draft.pieces().isEmpty()) {
      return Optional.of(wrong("portal.choose.needPiece"));
    }
    return draft.reason().isEmpty()
        ? Optional.of(wrong("portal.choose.needReason"))
        : Optional.empty();
  }

  /** That there is a request about this order already, and where it stands. */
  Optional<NoteView> running(List<CaseSummary> cases) {
    return cases.stream()
        .filter(each -> each.status().isOpen())
        .findFirst()
        .map(
            found ->
                new NoteView(
                    NoteView.Tone.INFO,
                    page.say("portal.choose.running", "number", found.number()),
                    "",
                    Optional.of(
                        new LinkView(
                            page.say("portal.choose.open"),
                            page.house().at("/cases/" + found.id())))));
  }

  private NoteView wrong(String key) {
    return NoteView.of(NoteView.Tone.BROKEN, page.say(key), "");
  }

  private PieceChoice choice(OrderLine line) {
    var left = line.left().pieces();
    var piece =
        left == 0 ? Pieces.piece(line, page.say("portal.choose.taken")) : Pieces.bought(page, line);
    return new PieceChoice(
        line.id().toString(), piece, left, draft.pieces().getOrDefault(line.id(), 0));
  }

  private ChoiceView reason() {
    var isAnyDelivered = order.lines().stream().anyMatch(line -> line.deliveredAt().isPresent());
    var options =
        EnumSet.allOf(CaseReason.class).stream()
            .filter(reason -> isAnyDelivered != ON_THE_WAY.contains(reason))
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, page.say("portal.reason." + code), ""))
            .toList();
    return new ChoiceView(
        page.say("portal.choose.reason"),
        Draft.REASON,
        ChoiceView.Kind.ONE,
        options,
        draft.reason().map(Codes::of).map(Set::of).orElse(Set.of()));
  }

  private FieldView words() {
    var field =
        FieldView.of(Draft.WORDS, page.say("portal.choose.words"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("portal.choose.words.hint"))
            .holding(draft.words());
    return draft.words().length() > OpenCase.MOST_WORDS
        ? field.failing(page.say("portal.choose.words.long", "most", OpenCase.MOST_WORDS))
        : field;
  }
}
