package io.redress.faces.portal;

import io.redress.cases.CaseFiles;
import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceFiles;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.FormFiles;
import io.redress.faces.shared.Page;
import io.redress.orders.Order;
import io.redress.platform.settings.FileSettings;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.OrderId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that consumers bring to an order and to a case. */
@Component
class Photos {
  private final CaseFiles files;
  private final EvidenceFiles evidence;
  private final FormFiles forms;
  private final FileSettings settings;

  Photos(CaseFiles files, EvidenceFiles evidence, FormFiles forms, FileSettings settings) {
    this.files = files;
    this.evidence = evidence;
    this.forms = forms;
    this.settings = settings;
  }

  /** Keeps the files of a form; the next page says of each that is not taken why. */
  void add(
      HttpServletRequest request,
      Visit visit,
      FormFiles.Sending sending,
      @Nullable List<MultipartFile> chosen) {
    var unusable = forms.keep(visit.page(), sending, chosen);
    if (!unusable.isEmpty()) {
      say(request, sending.caseId(), String.join(" ", unusable));
    }
  }

  /** Gives the case what was brought for its order before there was one. */
  void attachBrought(OrderId order, CaseId caseId, Actor actor) {
    files.attachBrought(order, caseId, actor);
  }

  /** What is to be said about the files that were sent last; said once. */
  Optional<String> note(HttpServletRequest request, CaseId caseId) {
    return Begun.take(request, noteName(caseId), String.class);
  }

  /** Says something on the next page of the case. */
  void say(HttpServletRequest request, CaseId caseId, String text) {
    Begun.keep(request, noteName(caseId), text);
  }

  /** The file that was removed last, so that the next page can bring it back; said once. */
  void rememberRemoval(HttpServletRequest request, CaseId caseId, Evidence removed) {
    Begun.keep(request, removalName(caseId), removed.id() + " " + removed.name());
  }

  /** How the last removal is taken back. */
  Optional<EvidenceView.Undo> undo(HttpServletRequest request, CaseId caseId, Page page) {
    return Begun.take(request, removalName(caseId), String.class)
        .map(text -> text.split(" ", 2))
        .map(parts -> EvidenceWords.undo(page, parts[1], at(page, caseId) + "/" + parts[0]));
  }

  /** The files of a case with the field for more. */
  EvidenceView ofCase(Page page, CaseView view, Optional<EvidenceView.Undo> undo) {
    var address = at(page, view.head().id());
    return new EvidenceView(
        page.say("portal.case.photos.ask"),
        Optional.of(field(page, address, EvidenceWords.lines(view))),
        view.content().evidence().stream().map(file -> shot(page, file, address)).toList(),
        undo.stream().toList());
  }

  /** The files that were brought for an order, with the field for more. */
  EvidenceView ofOrder(Page page, Order order, List<EvidenceView.Line> lines) {
    var address = page.house().at("/orders/" + order.id() + "/files");
    return new EvidenceView(
        page.say("portal.outcome.photos.ask"),
        Optional.of(field(page, address, lines)),
        evidence.broughtFor(order.id().value()).stream()
            .map(file -> shot(page, file, address))
            .toList(),
        List.of());
  }

  private EvidenceView.Field field(Page page, String address, List<EvidenceView.Line> lines) {
    return EvidenceWords.field(page, address, lines, settings.perCase());
  }

  private static EvidenceView.Shot shot(Page page, Evidence file, String address) {
    var at = address + "/" + file.id();
    var isTheirs = file.addedBy().equals("consumer");
    var acts =
        isTheirs ? List.of(EvidenceWords.removal(page, file, at)) : List.<EvidenceView.Act>of();
    return EvidenceWords.shot(page, file, at, acts);
  }

  private static String at(Page page, CaseId caseId) {
    return page.house().at("/cases/" + caseId + "/files");
  }

  private static String noteName(CaseId caseId) {
    return "photos." + caseId;
  }

  private static String removalName(CaseId caseId) {
    return "removed." + caseId;
  }
}
