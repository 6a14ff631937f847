package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.faces.desk.PackingView.Form;
import io.redress.faces.desk.PackingView.InAdvance;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.Advance.Consent;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceState;
import io.redress.goods.outbound.Advances;
import io.redress.goods.outbound.Dispatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what was agreed about sending a piece before the old one is back, and its forms. */
record AdvanceCard(Visit visit, CaseView view, Dispatch dispatch, Optional<Advance> advance) {
  /** What the form is told by that says what was agreed. */
  static final String AGREE = "agree";

  /** What stands for a consent that the consumer gives on their page. */
  static final String ASK = "ask";

  private static final String USUAL_DAYS = "14";

  /** Nothing where nothing is agreed and nothing can be. */
  Optional<InAdvance> write() {
    var mayAct = Permissions.mayAdvance(visit.role());
    if (advance.isPresent()) {
      var forms = mayAct ? moves(advance.get()) : List.<Form>of();
      return Optional.of(new InAdvance(facts(advance.get()), forms));
    }
    return mayAct && dispatch.state().isToDo() && isAwaited()
        ? Optional.of(new InAdvance(List.of(), List.of(agree())))
        : Optional.empty();
  }

  private boolean isAwaited() {
    return view.conduct().goods().stream().anyMatch(each -> !each.reception().isHere());
  }

  private List<FactView> facts(Advance agreed) {
    var facts = new ArrayList<FactView>();
    var hold = agreed.hold();
    var sum = visit.page().sum(hold.amount());
    var basis = visit.say("advance.basis." + Codes.of(hold.basis()));
    facts.add(fact("advance.state", visit.say("advance.state." + Codes.of(agreed.state()))));
    facts.add(fact("advance.amount.told", sum + " · " + basis));
    if (agreed.state() != AdvanceState.OFFERED) {
      facts.add(fact("advance.consent", visit.say("advance.consent." + Codes.of(hold.consent()))));
    }
    agreed
        .course()
        .nextAt()
        .ifPresent(due -> facts.add(fact("advance.until", visit.page().dates().day(due))));
    agreed
        .course()
        .charged()
        .ifPresent(charged -> facts.add(fact("advance.charged", visit.page().sum(charged))));
    if (!agreed.course().reference().isEmpty()) {
      facts.add(fact("advance.reference", agreed.course().reference()));
    }
    return facts;
  }

  private FactView fact(String key, String value) {
    return new FactView(visit.say(key), value);
  }

  private Form agree() {
    var options =
        Stream.concat(Arrays.stream(Consent.values()).map(Codes::of), Stream.of(ASK))
            .map(code -> new ChoiceView.Option(code, visit.say("advance.consent." + code), ""))
            .toList();
    var consent =
        new ChoiceView(
            visit.say("advance.consent"), "consent", ChoiceView.Kind.ONE, options, Set.of());
    return new Form(
        AGREE,
        visit.say("advance.agree"),
        List.of(
            field("amount", amount(), ""), field("days", visit.say("advance.days"), USUAL_DAYS)),
        Optional.of(consent),
        false);
  }

  private List<Form> moves(Advance agreed) {
    return Advances.allowed(agreed).stream().map(this::move).toList();
  }

  private Form move(AdvanceMove move) {
    var label = visit.say("advance.do." + Codes.of(move));
    var reference = FieldView.of("reference", visit.say("advance.reference"), FieldView.Kind.TEXT);
    var fields =
        move == AdvanceMove.CHARGE
            ? List.of(field("amount", amount(), ""), reference)
            : List.<FieldView>of();
    return new Form(Codes.of(move), label, fields, Optional.empty(), false);
  }

  private String amount() {
    var code = view.order().total().currency().getCurrencyCode();
    return visit.say("advance.amount", "currency", code);
  }

  private static FieldView field(String name, String label, String value) {
    return FieldView.of(name, label, FieldView.Kind.DECIMAL).holding(value);
  }
}
