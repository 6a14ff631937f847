package io.redress.faces.desk;

import io.redress.cases.outbound.AdvanceExchanges;
import io.redress.faces.shared.Codes;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.Advance.Basis;
import io.redress.goods.outbound.Advance.Consent;
import io.redress.goods.outbound.Advance.Hold;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceStep;
import io.redress.goods.outbound.Advances;
import io.redress.goods.outbound.Dispatch;
import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Notes that a piece is sent before the old one is back, and what followed. */
@Controller
class AdvancePages {
  private final DeskVisits desk;
  private final PackingRoom room;
  private final CaseRooms cases;
  private final AdvanceExchanges exchanges;
  private final Advances advances;

  AdvancePages(
      DeskVisits desk,
      PackingRoom room,
      CaseRooms cases,
      AdvanceExchanges exchanges,
      Advances advances) {
    this.desk = desk;
    this.room = room;
    this.cases = cases;
    this.exchanges = exchanges;
    this.advances = advances;
  }

  @PostMapping("/desk/{slug}/outgoing/{dispatch}/advance")
  ModelAndView note(
      HttpServletRequest request,
      @PathVariable("dispatch") String id,
      @RequestParam Map<String, String> fields) {
    var path = GoingOutPages.PATH + "/" + id;
    var visit = desk.enter(request, Room.OUTGOING, path);
    if (!Permissions.mayAdvance(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var dispatch = room.require(id);
    try {
      var _ = noted(visit, dispatch, fields);
      return visit.goTo(path);
    } catch (RefusedException refused) {
      return room.again(visit, dispatch, new RefusalWords(visit).of(refused.refusal()));
    } catch (UnreadableForm unreadable) {
      return room.again(visit, dispatch, unreadable.told(visit));
    } catch (Problem problem) {
      return room.again(visit, dispatch, new RefusalWords(visit).of(problem));
    }
  }

  private Advance noted(Visit visit, Dispatch dispatch, Map<String, String> fields) {
    var move = text(fields, "move");
    if (move.equals(AdvanceCard.AGREE)) {
      var order = cases.read(dispatch.origin().caseId().toString()).order();
      var hold = hold(fields, order.total().currency(), visit);
      return isOffer(fields)
          ? exchanges.offer(dispatch.id(), hold)
          : exchanges.agree(dispatch.id(), hold);
    }
    var known =
        advances.byId(dispatch.id()).orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    return exchanges.move(dispatch.id(), step(fields, known.hold().amount().currency()));
  }

  private static Hold hold(Map<String, String> fields, Currency currency, Visit visit) {
    var days = text(fields, "days");
    if (!days.matches("[1-9]|[1-5]\\d|60")) {
      throw new UnreadableForm("desk.form.invalid");
    }
    var consent =
        isOffer(fields)
            ? Consent.ON_PAGE
            : Codes.parse(Consent.class, text(fields, "consent"))
                .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    return new Hold(
        sum(fields, currency),
        Basis.PRICE_PAID,
        consent,
        Integer.parseInt(days),
        visit.page().now());
  }

  /** The consumer has not agreed, and is asked to on their page. */
  private static boolean isOffer(Map<String, String> fields) {
    return text(fields, "consent").equals(AdvanceCard.ASK);
  }

  private static AdvanceStep step(Map<String, String> fields, Currency currency) {
    var move =
        Codes.parse(AdvanceMove.class, text(fields, "move"))
            .filter(AdvanceMove::isAsked)
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    var amount =
        move == AdvanceMove.CHARGE ? Optional.of(sum(fields, currency)) : Optional.<Money>empty();
    var reference = PlainWords.oneLine(text(fields, "reference"));
    if (reference.length() > Advance.Course.MOST_REFERENCE_LENGTH) {
      throw new UnreadableForm("desk.form.invalid");
    }
    return new AdvanceStep(move, amount, reference);
  }

  private static Money sum(Map<String, String> fields, Currency currency) {
    var sum = CommandForm.money(text(fields, "amount"), currency, "advance.amount.told");
    if (!sum.isPositive()) {
      throw new UnreadableForm("desk.form.amount");
    }
    return sum;
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
