package io.redress.faces.desk;

import io.redress.faces.desk.PackingView.Form;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchReason;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.Dispatches;
import io.redress.shared.PlainWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done with a dispatch, as forms; and what such a form says. */
final class PackingForms {
  private static final List<DispatchReason> SHORT =
      List.of(DispatchReason.NOT_FOUND, DispatchReason.BROKEN, DispatchReason.SOLD_OUT);
  private static final List<DispatchReason> CANCELLED = List.of(DispatchReason.CALLED_OFF);

  private PackingForms() {}

  /** What is possible now; what comes next stands first. */
  static List<Form> of(Visit visit, Dispatch dispatch) {
    return Dispatches.allowed(dispatch).stream()
        .filter(move -> move != DispatchMove.COLLECT || dispatch.state() == DispatchState.SENT)
        .map(move -> form(visit, move))
        .toList();
  }

  /** What was sent with a form. */
  static DispatchStep step(Map<String, String> fields) {
    var move =
        Codes.parse(DispatchMove.class, fields.getOrDefault("move", ""))
            .filter(DispatchMove::isAsked)
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    if (move == DispatchMove.SEND && text(fields, "carrier").isEmpty()) {
      throw new UnreadableForm("desk.form.invalid");
    }
    var reason = Codes.parse(DispatchReason.class, text(fields, "reason"));
    var needsReason = move == DispatchMove.RUN_SHORT || move == DispatchMove.CANCEL;
    if (needsReason && reason.isEmpty()) {
      throw new UnreadableForm("desk.form.choose");
    }
    return new DispatchStep(
        move,
        text(fields, "carrier"),
        text(fields, "tracking"),
        text(fields, "point"),
        reason.filter(any -> needsReason));
  }

  /** The version that the form was made from. */
  static int version(Map<String, String> fields) {
    var version = text(fields, "version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static String text(Map<String, String> fields, String name) {
    return PlainWords.oneLine(fields.getOrDefault(name, ""));
  }

  private static Form form(Visit visit, DispatchMove move) {
    var label = visit.say("outbound.do." + Codes.of(move));
    return switch (move) {
      case SEND -> new Form(Codes.of(move), label, way(visit), Optional.empty(), true);
      case RUN_SHORT -> new Form(Codes.of(move), label, List.of(), why(visit, SHORT), false);
      case CANCEL -> new Form(Codes.of(move), label, List.of(), why(visit, CANCELLED), false);
      case RESERVE, PICK, DELIVER ->
          new Form(Codes.of(move), label, List.of(), Optional.empty(), true);
      case COLLECT, LAPSE, CHANGE, PASS_CHECK, FAIL_CHECK ->
          new Form(Codes.of(move), label, List.of(), Optional.empty(), false);
    };
  }

  private static List<FieldView> way(Visit visit) {
    return List.of(
        FieldView.of("carrier", visit.say("outbound.carrier"), FieldView.Kind.TEXT)
            .hinting(visit.say("outbound.do.carrier.hint")),
        FieldView.of("tracking", visit.say("outbound.tracking"), FieldView.Kind.TEXT),
        FieldView.of("point", visit.say("outbound.point"), FieldView.Kind.TEXT)
            .hinting(visit.say("outbound.do.point.hint")));
  }

  private static Optional<ChoiceView> why(Visit visit, List<DispatchReason> reasons) {
    var options =
        reasons.stream()
            .map(Codes::of)
            .map(code -> new ChoiceView.Option(code, visit.say("outbound.reason." + code), ""))
            .toList();
    var first = Set.of(options.getFirst().value());
    return Optional.of(
        new ChoiceView(
            visit.say("outbound.do.why"), "reason", ChoiceView.Kind.ONE, options, first));
  }
}
