package io.redress.faces.desk;

import io.redress.cases.books.Age;
import io.redress.cases.books.Ageing;
import io.redress.cases.books.OpenRefund;
import io.redress.cases.books.OpenRefunds;
import io.redress.cases.books.PaymentLooks;
import io.redress.faces.desk.OpenRefundsView.Heap;
import io.redress.faces.desk.OpenRefundsView.OfCurrency;
import io.redress.faces.desk.OpenRefundsView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.PaymentLook;
import io.redress.platform.csv.CsvText;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the house has decided to pay back and is not proven to have arrived, the oldest first. */
@Controller
class OpenRefundsPages {
  private static final int GAP = 40;

  private final DeskVisits desk;
  private final OpenRefunds refunds;
  private final PaymentLooks looks;

  OpenRefundsPages(DeskVisits desk, OpenRefunds refunds, PaymentLooks looks) {
    this.desk = desk;
    this.refunds = refunds;
    this.looks = looks;
  }

  @GetMapping("/desk/{slug}/money/open")
  ModelAndView show(HttpServletRequest request) {
    return show(desk.enter(request, Room.MONEY), Optional.empty());
  }

  /** Notes that somebody looked at a payment that is stopped, and lets it go. */
  @PostMapping("/desk/{slug}/money/open/{payment}/look")
  ModelAndView look(
      HttpServletRequest request,
      @PathVariable String payment,
      @RequestParam(name = "case", defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String external,
      @RequestParam(defaultValue = "") String currency) {
    var visit = desk.enter(request, Room.MONEY, "/money/open");
    var reasons = new RefusalWords(visit);
    var stopped = looks.require(payment);
    try {
      looks.look(read(visit, stopped, matter, new Sum(external, currency)));
      return visit.goTo("/money/open");
    } catch (RefusedException refused) {
      return again(visit, reasons.of(refused.refusal()));
    } catch (UnreadableForm unreadable) {
      return again(visit, unreadable.told(visit));
    } catch (Problem problem) {
      return again(visit, reasons.of(problem));
    }
  }

  /** A sum as a hidden field has it: minor units and currency. */
  private record Sum(String minorUnits, String currency) {
    Money read() {
      try {
        return Money.of(Long.parseLong(minorUnits), currency);
      } catch (IllegalArgumentException changed) {
        throw new UnreadableForm("desk.form.invalid");
      }
    }
  }

  private static PaymentLook read(Visit visit, PaymentId payment, String matter, Sum external) {
    if (matter.isEmpty()) {
      throw new UnreadableForm("desk.form.choose");
    }
    return new PaymentLook(
        payment,
        external.read(),
        matter.equals(StoppedPaymentsWriter.NONE)
            ? Optional.empty()
            : Optional.of(CaseId.parse(matter)),
        visit.actor());
  }

  private ModelAndView again(Visit visit, String why) {
    var answer = show(visit, Optional.of(NoteView.of(Tone.BROKEN, why, "")));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, Optional<NoteView> told) {
    var ageing = refunds.ageing();
    var oldest = refunds.oldest();
    var stopped = new StoppedPaymentsWriter(visit);
    var note =
        oldest.size() < ageing.count() ? visit.say("books.most", "most", OpenRefunds.MOST) : "";
    return visit.show(
        "desk/books-open",
        new OpenRefundsView(
            visit.say("books.open.headline", "count", ageing.count()),
            ageing.currencies().stream().map(each -> of(visit, ageing, each)).toList(),
            oldest.stream().map(each -> row(visit, ageing, each)).toList(),
            note,
            visit.home() + "/money/open.csv",
            told,
            looks.stopped().stream().map(stopped::write).toList()));
  }

  @GetMapping("/desk/{slug}/money/open.csv")
  ResponseEntity<byte[]> file(HttpServletRequest request) {
    var visit = desk.enter(request, Room.MONEY);
    var ageing = refunds.ageing();
    var csv =
        new CsvText(
            List.of(
                visit.say("books.case"),
                visit.say("books.order"),
                visit.say("books.person"),
                visit.say("books.state"),
                visit.say("books.decided"),
                visit.say("books.days"),
                visit.say("books.currency"),
                visit.say("money.amount")));
    for (var each : refunds.oldest()) {
      csv.add(
          List.of(
              each.caseNumber(),
              each.orderNumber(),
              each.consumerName(),
              state(visit, each),
              each.decidedAt().atZone(ageing.zone()).toLocalDate().toString(),
              String.valueOf(ageing.days(each)),
              each.amount().currency().getCurrencyCode(),
              each.amount().toDecimal().toPlainString()));
    }
    return CsvFiles.answer("open-refunds-" + ageing.day() + ".csv", csv);
  }

  private static OfCurrency of(Visit visit, Ageing ageing, Currency currency) {
    var most =
        Arrays.stream(Age.values())
            .mapToLong(age -> ageing.of(age, currency).sum().minorUnits())
            .max()
            .orElse(0);
    var width = OfCurrency.WIDTH / Age.values().length;
    var heaps = new ArrayList<Heap>();
    for (var age : Age.values()) {
      var heap = ageing.of(age, currency);
      var height =
          most == 0 ? 0 : Math.toIntExact(OfCurrency.HEIGHT * heap.sum().minorUnits() / most);
      heaps.add(
          new Heap(
              visit.say("books.age." + Codes.of(age)),
              heap.count(),
              heap.sum(),
              heaps.size() * width + GAP / 2,
              width - GAP,
              height));
    }
    var code = currency.getCurrencyCode();
    return new OfCurrency(
        code, visit.say("books.open.chart", "currency", code), heaps, ageing.total(currency));
  }

  private static Row row(Visit visit, Ageing ageing, OpenRefund refund) {
    return new Row(
        new LinkView(refund.caseNumber(), visit.home() + "/cases/" + refund.caseId()),
        refund.consumerName(),
        state(visit, refund),
        visit.say("books.days.old", "days", ageing.days(refund)),
        refund.amount());
  }

  private static String state(Visit visit, OpenRefund refund) {
    return visit.say("desk.refund." + Codes.of(refund.state()));
  }
}
