package io.redress.demo;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.LineAssessment;
import io.redress.cases.OpenCase;
import io.redress.cases.Resolution;
import io.redress.cases.brands.health.BrandAsking;
import io.redress.consumers.Consumers;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.liaison.Asking;
import io.redress.liaison.BrandAnswer;
import io.redress.orders.Order;
import io.redress.people.Role;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people of the demonstration do, by the commands that everybody uses. */
@Component
class DemoCast {
  private final Cases cases;
  private final Consumers consumers;
  private final BrandAsking asking;

  DemoCast(Cases cases, Consumers consumers, BrandAsking asking) {
    this.cases = cases;
    this.consumers = consumers;
    this.asking = asking;
  }

  CaseId open(Order order, CaseReason reason, String words, OpenCase.Channel channel) {
    var line = order.lines().getFirst();
    var consumer = consumers.byId(order.consumerId());
    var request =
        new OpenCase(
            order.id(),
            List.of(new OpenCase.Line(line.id(), Quantity.of(1), reason, Map.of())),
            OpenCase.Kind.REQUEST,
            words,
            Optional.of(Remedy.REFUND),
            channel,
            consumer.language());
    return cases.open(request, Actor.consumer(consumer.id())).orThrow();
  }

  void askBrand(DemoShop.Crew crew, CaseId id, String question) {
    staff(crew, Role.LIAISON, new CaseCommand.AskBrand(id, Remedy.REFUND, question));
  }

  /** Asks although it strains the brand, as somebody of the desk does who gives a reason. */
  void askAllTheSame(DemoShop.Crew crew, CaseId id, String question, String reason) {
    var how = Asking.ALONE.because(reason);
    var asked = new CaseCommand.AskBrand(id, Remedy.REFUND, question, how);
    asking.perform(asked, Actor.staff(crew.of(Role.LIAISON)), OptionalInt.empty()).orThrow();
  }

  void brandRefuses(DemoShop.Crew crew, CaseId id, String words) {
    var answer = new BrandAnswer.Declined(words);
    staff(crew, Role.LIAISON, new CaseCommand.RecordBrandAnswer(id, answer, "Marc Lefèvre"));
  }

  void brandAgrees(DemoShop.Crew crew, CaseId id, String words) {
    var answer = new BrandAnswer.Approved(words);
    staff(crew, Role.LIAISON, new CaseCommand.RecordBrandAnswer(id, answer, "Claire Dubois"));
  }

  /** Decides, and offers all that is possible. */
  void offer(DemoShop.Crew crew, CaseId id) {
    staff(crew, Role.AGENT, new CaseCommand.Decide(id));
    var remedies = view(id).content().assessments().stream().flatMap(DemoCast::possible).toList();
    offer(crew, id, remedies);
  }

  /** Decides, and offers another piece or a repair, as the law has it for a defect. */
  void offerToMend(DemoShop.Crew crew, CaseId id) {
    staff(crew, Role.AGENT, new CaseCommand.Decide(id));
    var line = view(id).content().lines().getFirst().id();
    var replacement = new LineRemedy(line, Remedy.REPLACEMENT);
    offer(crew, id, List.of(replacement, new LineRemedy(line, Remedy.REPAIR)));
  }

  private void offer(DemoShop.Crew crew, CaseId id, List<LineRemedy> remedies) {
    staff(
        crew,
        Role.AGENT,
        new CaseCommand.OfferRemedies(id, remedies, "Please choose what suits you best."));
  }

  private static Stream<LineRemedy> possible(LineAssessment assessment) {
    return assessment.possible().stream()
        .map(
            each ->
                new LineRemedy(
                    assessment.caseLineId(),
                    each.remedy(),
                    Optional.of(each.amount()).filter(Money::isPositive)));
  }

  void accept(CaseId id, Remedy remedy) {
    var view = view(id);
    var chosen =
        view.conduct().resolutions().stream()
            .filter(offer -> offer.remedy() == remedy)
            .map(Resolution::id)
            .toList();
    var consent = new CaseCommand.AcceptOffer(id, chosen, "I agree.");
    cases.perform(consent, Actor.consumer(view.consumer().id())).orThrow();
  }

  void receive(DemoShop.Crew crew, CaseId id) {
    for (var line : view(id).content().lines()) {
      staff(crew, Role.RECEIVER, new CaseCommand.ReceiveGoods(id, line.id(), Reception.RECEIVED));
    }
  }

  void acceptGoods(DemoShop.Crew crew, CaseId id) {
    inspect(crew, id, Grade.A, Acceptance.ACCEPTED, "As new, with box and papers.");
  }

  void rejectGoods(DemoShop.Crew crew, CaseId id) {
    inspect(crew, id, Grade.D, Acceptance.REJECTED, "A pulled thread and traces of perfume.");
  }

  private void inspect(
      DemoShop.Crew crew, CaseId id, Grade grade, Acceptance result, String notes) {
    var view = view(id);
    var nothing = Money.zero(view.order().total().currency());
    var findings = new CaseCommand.Findings(grade, result, nothing, notes);
    for (var line : view.content().lines()) {
      staff(crew, Role.RECEIVER, new CaseCommand.InspectGoods(id, line.id(), findings));
    }
  }

  void release(DemoShop.Crew crew, CaseId id) {
    staff(crew, Role.FINANCE, new CaseCommand.ReleaseRefund(id));
  }

  private CaseView view(CaseId id) {
    return cases.view(id).orElseThrow();
  }

  private void staff(DemoShop.Crew crew, Role role, CaseCommand command) {
    cases.perform(command, Actor.staff(crew.of(role))).orThrow();
  }
}
