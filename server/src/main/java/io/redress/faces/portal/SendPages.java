package io.redress.faces.portal;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.parcels.Returning;
import io.redress.cases.parcels.WaysBack;
import io.redress.faces.shared.NoteView;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a consumer chooses how goods come back. Pieces of other cases go into the same parcel where
 * this browser may see all that is theirs.
 */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/send")
class SendPages {
  private static final String PAGE = "send";
  private static final int MOST_OTHERS = 10;

  private final Portal portal;
  private final Access access;
  private final Cases cases;
  private final WaysBack ways;

  SendPages(Portal portal, Access access, Cases cases, WaysBack ways) {
    this.portal = portal;
    this.access = access;
    this.cases = cases;
    this.ways = ways;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request);
    var possible = ways.of(view);
    if (possible.pieces().isEmpty()) {
      return visit.goTo("/cases/" + view.head().id());
    }
    var note = possible.chosen().map(box -> SendWriter.kept(visit, view, box));
    var writer = new SendWriter(visit, view, possible, others(view));
    return visit.show(PAGE, writer.write(SendForm.blank(view, possible), false, note));
  }

  @PostMapping
  ModelAndView choose(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var view = access.matter(id);
    var here = "/cases/" + view.head().id() + "/send";
    var visit = portal.enter(request, here);
    var possible = ways.of(view);
    var form = read(view, fields);
    return chosen(visit, view, form, possible)
        .map(
            why -> {
              var note = NoteView.of(NoteView.Tone.RISK, why, "");
              var writer = new SendWriter(visit, view, possible, others(view));
              return visit.showAgain(PAGE, writer.write(form, true, Optional.of(note)));
            })
        .orElseGet(() -> visit.goTo(here));
  }

  /** Does it, or says why not. */
  private Optional<String> chosen(Visit visit, CaseView view, SendForm form, Returning possible) {
    var way = form.chosenWay();
    if (way.isEmpty()) {
      return Optional.of(visit.say("parcels.send.choose.missing"));
    }
    var together =
        others(view).stream()
            .map(other -> other.head().id())
            .filter(other -> form.together().contains(other.toString()))
            .toList();
    var all = Stream.concat(Stream.of(view.head().id()), together.stream()).toList();
    try {
      var windows = possible.windows();
      var by = Actor.consumer(view.consumer().id());
      if (way.get() == WayBack.KEEP_IT) {
        ways.keep(view.head().id(), by);
        return Optional.empty();
      }
      var _ = ways.choose(form.read(all, way.get(), windows), by);
      return Optional.empty();
    } catch (RefusedException refused) {
      return Optional.of(Refusals.say(visit.page(), refused.refusal()));
    } catch (Problem problem) {
      return Optional.of(Refusals.say(visit.page(), problem));
    }
  }

  /** Other cases with pieces to send, for whoever may see all that is this person's. */
  private List<CaseView> others(CaseView view) {
    if (!access.knows(view.consumer().id())) {
      return List.of();
    }
    return cases.find(CaseQuery.of(view.consumer().id())).stream()
        .filter(each -> each.status() == CaseStatus.FULFILLING)
        .filter(each -> !each.id().equals(view.head().id()))
        .limit(MOST_OTHERS)
        .flatMap(each -> cases.view(each.id()).stream())
        .filter(other -> !ways.of(other).pieces().isEmpty())
        .toList();
  }

  private static SendForm read(CaseView view, MultiValueMap<String, String> fields) {
    return new SendForm(
        first(fields, "way"),
        first(fields, "window"),
        fields.getOrDefault("together", List.of()),
        new PostalAddress(
            first(fields, SendForm.NAME),
            first(fields, SendForm.LINES),
            first(fields, SendForm.POSTAL_CODE),
            first(fields, SendForm.CITY),
            "",
            SendForm.country(view),
            first(fields, SendForm.PHONE)));
  }

  private static String first(MultiValueMap<String, String> fields, String name) {
    var value = fields.getFirst(name);
    return value == null ? "" : value;
  }
}
