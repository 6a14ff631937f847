package io.redress.faces.desk;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.orders.OrderLine;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Writes the forms of what this member of staff may do to a case now, and nothing else. */
final class ActionForms {
  private final Visit visit;
  private final CaseView view;
  private final Owners owners;
  private final Written written;
  private final RankedRemedies ranked;
  private final Map<Deed, ActionView.Warnings> strains;

  ActionForms(
      Visit visit,
      CaseView view,
      Owners owners,
      Written written,
      RankedRemedies ranked,
      Map<Deed, ActionView.Warnings> strains) {
    this.strains = strains;
    this.visit = visit;
    this.view = view;
    this.owners = owners;
    this.written = written;
    this.ranked = ranked;
  }

  List<ActionView> all() {
    return Arrays.stream(Deed.values())
        .filter(deed -> !deed.isDoneElsewhere())
        .filter(this::isAllowed)
        .map(this::form)
        .toList();
  }

  /** What may be done, but not by this member of staff: one sentence. */
  List<String> notYours() {
    var others =
        Arrays.stream(Deed.values())
            .filter(deed -> view.allowed().contains(deed.code()))
            .filter(deed -> !Permissions.may(visit.role(), deed))
            .filter(deed -> deed != Deed.REPORT_PAYMENT || payment().isDue())
            .map(deed -> visit.say("desk.do." + deed.code()))
            .toList();
    return others.isEmpty() ? List.of() : List.of(visit.say("desk.case.notYours", "deeds", others));
  }

  private boolean isAllowed(Deed deed) {
    return view.allowed().contains(deed.code())
        && Permissions.may(visit.role(), deed)
        && (deed != Deed.REPORT_PAYMENT || payment().isDue());
  }

  private PaymentForm payment() {
    return new PaymentForm(visit, view, written);
  }

  private BrandAnswerForm answer() {
    return new BrandAnswerForm(visit, view, written);
  }

  private ActionView form(Deed deed) {
    return new ActionView(
        label(deed),
        visit.home() + "/cases/" + view.head().id() + "/actions/" + deed.code(),
        deed.weight(),
        deed.key(),
        fields(deed),
        choices(deed),
        List.of(new FactView("version", String.valueOf(view.head().version()))),
        written.errorOf(deed),
        warnings(deed));
  }

  private String label(Deed deed) {
    var owed = owed();
    return deed == Deed.RELEASE_REFUND && owed.isPositive()
        ? visit.say("desk.do.release_refund.sum", "sum", owed, "person", view.consumer().name())
        : visit.say("desk.do." + deed.code());
  }

  private Money owed() {
    return view.conduct().resolutions().stream()
        .filter(each -> each.state() == Resolution.State.ACCEPTED)
        .map(Resolution::amount)
        .reduce(Money.zero(view.order().total().currency()), Money::plus);
  }

  private List<FieldView> fields(Deed deed) {
    return switch (deed) {
      case ASK_BRAND -> askFields(deed, "question");
      case APPEAL_TO_BRAND -> askFields(deed, "words");
      case OFFER_REMEDIES -> offerFields(deed);
      case REPORT_PAYMENT -> payment().fields();
      case RECORD_BRAND_ANSWER -> answer().fields();
      case INSPECT_GOODS ->
          List.of(field(deed, "deduction", FieldView.Kind.DECIMAL), paragraph(deed, "notes"));
      case MOVE_PROMISE ->
          List.of(field(deed, "date", FieldView.Kind.DATE), paragraph(deed, "words"));
      case MAKE_PROMISE ->
          List.of(
              field(deed, "date", FieldView.Kind.DATE),
              field(deed, "time", FieldView.Kind.TIME),
              paragraph(deed, "words"));
      case REPLY_TO_BRAND,
          DECLINE_REQUEST,
          ACCEPT_OFFER,
          DECLINE_OFFER,
          PERFORM_REMEDY,
          CALL_OFF_EXCHANGE,
          REOPEN_CASE,
          MISS_CALL,
          WITHDRAW_REQUEST ->
          List.of(paragraph(deed, "words"));
      case DECIDE,
          ACKNOWLEDGE_REQUEST,
          RECEIVE_GOODS,
          RELEASE_REFUND,
          RETRY_REFUND,
          HAND_OVER,
          CLOSE_CASE,
          ANSWER_FACT,
          WRITE_MESSAGE ->
          List.of();
    };
  }

  /** What is asked beside what it costs; where it would strain the brand, why all the same. */
  private List<FieldView> askFields(Deed deed, String name) {
    var asked = paragraph(deed, name).hinting(warnings(deed).costs());
    return warnings(deed).said().isEmpty()
        ? List.of(asked)
        : List.of(asked, paragraph(deed, "override"));
  }

  private ActionView.Warnings warnings(Deed deed) {
    return strains.getOrDefault(deed, ActionView.Warnings.NONE);
  }

  private List<FieldView> offerFields(Deed deed) {
    var fields = new ArrayList<FieldView>();
    var asksHowMuch =
        view.content().assessments().stream()
            .flatMap(assessment -> assessment.possible().stream())
            .map(LineAssessment.Possible::remedy)
            .anyMatch(Set.of(Remedy.PRICE_REDUCTION, Remedy.COMPENSATION)::contains);
    if (asksHowMuch) {
      fields.add(field(deed, "amount", FieldView.Kind.DECIMAL));
    }
    if (isExchangePossible()) {
      fields.addAll(new QuoteFields(visit, written, ranked).fields());
    }
    var brand = new LiaisonNotes(visit, view).besideOffer();
    fields.add(paragraph(deed, "words").hinting(brand));
    return fields;
  }

  private List<ChoiceView> offerChoices(Deed deed) {
    var choices = new ArrayList<ChoiceView>();
    choices.add(remedies(deed));
    if (isExchangePossible()) {
      choices.addAll(new QuoteFields(visit, written, ranked).choices());
    }
    return choices;
  }

  private boolean isExchangePossible() {
    return view.content().assessments().stream()
        .anyMatch(assessment -> assessment.possible(Remedy.EXCHANGE).isPresent());
  }

  private FieldView paragraph(Deed deed, String name) {
    return field(deed, name, FieldView.Kind.PARAGRAPH);
  }

  private FieldView field(Deed deed, String name, FieldView.Kind kind) {
    var label = "desk.do." + deed.code() + "." + name;
    return FieldView.of(deed.field(name), visit.say(label), kind)
        .holding(written.text(deed.field(name)));
  }

  private List<ChoiceView> choices(Deed deed) {
    return switch (deed) {
      case ASK_BRAND -> asking(deed);
      case OFFER_REMEDIES -> offerChoices(deed);
      case ACCEPT_OFFER -> List.of(offers(deed));
      case REPORT_PAYMENT -> payment().choices();
      case RECORD_BRAND_ANSWER -> answer().choices();
      case RECEIVE_GOODS ->
          List.of(
              lines(deed, reception -> !reception.isHere()),
              one(
                  deed,
                  "outcome",
                  options(
                      Reception.class,
                      outcome -> outcome != Reception.AWAITING,
                      "desk.reception.")));
      case INSPECT_GOODS -> inspection(deed);
      case HAND_OVER -> List.of(one(deed, "owner", colleagues()));
      case MOVE_PROMISE -> List.of(one(deed, "promise", movable()));
      case MAKE_PROMISE -> List.of(one(deed, "kind", promisable()));
      case DECIDE,
          REPLY_TO_BRAND,
          ACKNOWLEDGE_REQUEST,
          APPEAL_TO_BRAND,
          DECLINE_REQUEST,
          DECLINE_OFFER,
          RELEASE_REFUND,
          RETRY_REFUND,
          PERFORM_REMEDY,
          CALL_OFF_EXCHANGE,
          CLOSE_CASE,
          REOPEN_CASE,
          MISS_CALL,
          WITHDRAW_REQUEST,
          ANSWER_FACT,
          WRITE_MESSAGE ->
          List.of();
    };
  }

  private List<ChoiceView> asking(Deed deed) {
    var remedies = options(Remedy.class, remedy -> remedy != Remedy.ADVICE, "remedy.name.");
    var choices = new ArrayList<ChoiceView>();
    choices.add(one(deed, "remedy", remedies));
    choices.addAll(new AskingChoices(visit, written).all());
    return choices;
  }

  private List<ChoiceView> inspection(Deed deed) {
    var results =
        options(Acceptance.class, result -> result != Acceptance.PENDING, "desk.acceptance.");
    return List.of(
        lines(deed, Reception::isHere),
        one(deed, "grade", options(Grade.class, grade -> true, "desk.grade.")),
        one(deed, "result", results));
  }

  private List<Option> promisable() {
    return options(PromiseKind.class, PromiseKind::isByWords, "desk.owed.");
  }

  private ChoiceView remedies(Deed deed) {
    var options = new ArrayList<Option>();
    for (var assessment : view.content().assessments()) {
      var line = assessment.caseLineId();
      assessment.possible().stream()
          .sorted(Comparator.comparingInt(possible -> ranked.rank(line, possible.remedy())))
          .map(possible -> remedy(line, possible))
          .forEach(options::add);
    }
    var name = deed.field("remedies");
    return new ChoiceView(
        visit.say("desk.do.offer_remedies.remedies"),
        name,
        Kind.SEVERAL,
        options,
        written.chosen(name));
  }

  private Option remedy(CaseLineId line, LineAssessment.Possible possible) {
    var reasons = ranked.reasons(line, possible.remedy());
    var what = sum(possible.amount()) + title(line);
    return new Option(
        CommandForm.choice(line, possible.remedy()),
        visit.say("remedy.name." + possible.remedy().code()),
        reasons.isEmpty() ? what : what + " · " + reasons);
  }

  /** What is offered, one choice for each piece, with what comes with it. */
  private ChoiceView offers(Deed deed) {
    var options = view.choices().stream().map(this::offer).toList();
    var name = deed.field("offers");
    return new ChoiceView(
        visit.say("desk.do.accept_offer.offers"),
        name,
        Kind.SEVERAL,
        options,
        written.chosen(name));
  }

  private Option offer(List<Resolution> choice) {
    var first = choice.getFirst();
    var beside = choice.stream().skip(1).map(each -> name(each)).toList();
    var more = beside.isEmpty() ? "" : " · " + visit.say("desk.together.with", "others", beside);
    return new Option(
        first.id().toString(),
        visit.say("remedy.name." + first.remedy().code()),
        sum(first.amount()) + title(first.caseLineId()) + more);
  }

  private String name(Resolution offer) {
    var name = visit.say("remedy.name." + offer.remedy().code());
    return offer.amount().isPositive() ? name + " " + visit.page().sum(offer.amount()) : name;
  }

  private String sum(Money amount) {
    return amount.isPositive() ? visit.page().sum(amount) + " · " : "";
  }

  private ChoiceView lines(Deed deed, Predicate<Reception> isMeant) {
    var options =
        view.conduct().goods().stream()
            .filter(line -> line.acceptance() == Acceptance.PENDING)
            .filter(line -> isMeant.test(line.reception()))
            .map(line -> new Option(line.id().toString(), title(line.id()), ""))
            .toList();
    return one(deed, "line", options);
  }

  private List<Option> colleagues() {
    return owners.staff().stream()
        .map(
            member ->
                new Option(
                    member.id().toString(),
                    member.name(),
                    visit.say("desk.role." + Codes.of(member.role()))))
        .toList();
  }

  private List<Option> movable() {
    return view.conduct().promises().stream()
        .filter(Promise::isOpen)
        .filter(promise -> promise.kind().owedBy() == Party.MERCHANT)
        .map(
            promise ->
                new Option(
                    promise.id().toString(),
                    visit.say("desk.owed." + Codes.of(promise.kind())),
                    visit.page().dates().by(promise.dueAt())))
        .toList();
  }

  /** A question with one answer; the only possible answer is chosen already. */
  private ChoiceView one(Deed deed, String name, List<Option> options) {
    var field = deed.field(name);
    var chosen = written.chosen(field);
    var only =
        chosen.isEmpty() && options.size() == 1 ? Set.of(options.getFirst().value()) : chosen;
    return new ChoiceView(
        visit.say("desk.do." + deed.code() + "." + name), field, Kind.ONE, options, only);
  }

  private <E extends Enum<E>> List<Option> options(
      Class<E> type, Predicate<E> isOffered, String family) {
    return Arrays.stream(type.getEnumConstants())
        .filter(isOffered)
        .map(each -> new Option(Codes.of(each), visit.say(family + Codes.of(each)), ""))
        .toList();
  }

  private String title(CaseLineId id) {
    return view.content().lines().stream()
        .filter(line -> line.id().equals(id))
        .map(CaseLine::orderLineId)
        .flatMap(line -> view.order().line(line).stream())
        .map(OrderLine::title)
        .findFirst()
        .orElse("");
  }
}
