package io.redress.faces.brandroom;

import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.faces.brandroom.BatchView.Row;
import io.redress.faces.brandroom.BrandRequests.Asked;
import io.redress.liaison.Liaison;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.shared.CaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a reader was asked together, opened by the link of one of these requests. Each is answered
 * on its own page, which is opened from here and needs no letter of its own. What another reader
 * was told of the same batch, what was let go before the letter, and what was taken back since, is
 * not there.
 */
@Controller
class BrandBatchPages {
  private static final int MOST_LISTED = 100;

  private final BrandRequests requests;
  private final Liaison liaison;
  private final Cases cases;
  private final SignedLinks links;

  BrandBatchPages(BrandRequests requests, Liaison liaison, Cases cases, SignedLinks links) {
    this.requests = requests;
    this.liaison = liaison;
    this.cases = cases;
    this.links = links;
  }

  /** All of them; 404 for a request that came alone. */
  @GetMapping("/b/{slug}/requests/{id}/batch")
  ModelAndView page(HttpServletRequest request, @PathVariable String id) {
    var asked = requests.open(request, id);
    var all = together(asked);
    var listed = all.stream().limit(MOST_LISTED).toList();
    var known = known(listed);
    var titles = requests.titles(asked, known.values());
    var open = all.stream().filter(each -> each.state().hearsTheBrand()).count();
    var page = asked.page();
    var view =
        new BatchView(
            asked.brand().name(),
            page.say("requests.batch.lede", "open", open, "count", all.size()),
            listed.stream()
                .flatMap(
                    each ->
                        Optional.ofNullable(known.get(each.caseId())).stream()
                            .map(summary -> row(asked, each, summary, titles)))
                .toList(),
            page.dates().dayOf(asked.grant().expiresAt()));
    return new ModelAndView("brandroom/batch", Map.of("page", page, "view", view));
  }

  /**
   * Opens another of them by a link of its own, which ends with that of this one; one that this
   * browser has opened before is opened by the same again.
   */
  @PostMapping("/b/{slug}/requests/{id}/batch/{other}")
  ModelAndView open(
      HttpServletRequest request, @PathVariable String id, @PathVariable String other) {
    var asked = requests.open(request, id);
    var chosen =
        together(asked).stream()
            .filter(each -> each.id().toString().equals(other))
            .findFirst()
            .orElseThrow(BrandBatchPages::nothingHere);
    requests.keep(asked);
    var room = asked.address().substring(0, asked.address().indexOf("/requests/"));
    var page = requests.holds(chosen) ? "/requests/" + chosen.id() : "/l/" + token(asked, chosen);
    var redirect = new RedirectView(room + page);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }

  private String token(Asked asked, LiaisonRequest chosen) {
    var now = asked.page().now();
    var life = Duration.between(now, asked.grant().expiresAt());
    var reader = asked.reader().orElseThrow(BrandBatchPages::nothingHere);
    return links.createForBrand(LinkPurpose.LIAISON, chosen.id().value(), reader, life, now);
  }

  private List<LiaisonRequest> together(Asked asked) {
    return asked
        .batch()
        .map(liaison::ofBatch)
        .map(all -> requests.told(asked, all))
        .orElseThrow(BrandBatchPages::nothingHere);
  }

  private Map<CaseId, CaseSummary> known(List<LiaisonRequest> listed) {
    var ids = listed.stream().map(LiaisonRequest::caseId).collect(Collectors.toSet());
    return cases.summaries(ids).stream().collect(Collectors.toMap(CaseSummary::id, each -> each));
  }

  private static Row row(
      Asked asked, LiaisonRequest request, CaseSummary known, Map<CaseId, String> titles) {
    var page = asked.page();
    var name = titles.getOrDefault(known.id(), asked.brand().name());
    return new Row(
        page.say("brandroom.reference", "number", known.number()),
        page.say("brandroom.question." + request.askedRemedy(), "name", name),
        page.say("requests.batch.state." + state(request.state())),
        Optional.of(request.answerBy()).filter(due -> isDated(request.state())),
        asked.address() + "/batch/" + request.id(),
        request.state().hearsTheBrand());
  }

  /** Whether the brand is asked by a date; while we owe it a reply, none runs. */
  private static boolean isDated(LiaisonState state) {
    return state != LiaisonState.INFO_ASKED && state.hearsTheBrand();
  }

  private static String state(LiaisonState state) {
    return switch (state) {
      case APPROVED -> "approved";
      case APPROVED_IN_PART -> "part";
      case REFUSED -> "declined";
      case INFO_ASKED -> "asked";
      case CLOSED -> "closed";
      case TO_SEND, SENT, ACKNOWLEDGED, NO_ANSWER, APPEALED -> "open";
    };
  }

  private static ResponseStatusException nothingHere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
