package io.redress.faces.brandroom;

import io.redress.cases.CaseSummary;
import io.redress.faces.brandroom.BrandRequests.Asked;
import io.redress.faces.brandroom.BrandRequests.Earlier;
import io.redress.faces.shared.Page;
import io.redress.liaison.room.EarlierRequest;
import io.redress.shared.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what a brand's contact was asked before: number, day, question and answer, of a case
 * nothing else than its number and its piece.
 */
final class EarlierWriter {
  private final Asked asked;
  private final Page page;

  EarlierWriter(Asked asked) {
    this.asked = asked;
    this.page = asked.page();
  }

  EarlierView earlier(Earlier earlier) {
    var cases =
        earlier.cases().stream().collect(Collectors.toMap(CaseSummary::id, Function.identity()));
    return new EarlierView(asked.brand().name(), rows(earlier, cases), asked.address());
  }

  private List<EarlierView.Row> rows(Earlier earlier, Map<CaseId, CaseSummary> cases) {
    return earlier.requests().stream()
        .flatMap(
            request ->
                Optional.ofNullable(cases.get(request.caseId()))
                    .map(about -> row(request, about, earlier.titles()))
                    .stream())
        .toList();
  }

  private EarlierView.Row row(
      EarlierRequest request, CaseSummary about, Map<CaseId, String> titles) {
    var name = titles.getOrDefault(about.id(), asked.brand().name());
    return new EarlierView.Row(
        page.say("brandroom.reference", "number", about.number()),
        request.askedAt(),
        page.say("brandroom.question." + request.askedRemedy(), "name", name),
        request.question(),
        page.say(RequestWriter.sentence(request.state())),
        request.answer().orElse(""),
        request.answeredBy().map(who -> page.say("brandroom.by", "name", who)).orElse(""));
  }
}
