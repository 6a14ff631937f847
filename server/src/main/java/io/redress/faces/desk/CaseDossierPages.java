package io.redress.faces.desk;

import io.redress.cases.dossier.Dossier;
import io.redress.cases.dossier.Dossiers;
import io.redress.conversation.ThreadKind;
import io.redress.faces.dossier.DossierPress;
import io.redress.faces.dossier.DossierWords;
import io.redress.faces.dossier.Handed;
import io.redress.faces.portal.OwnWords;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.people.StaffMembers;
import io.redress.people.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Hands the file of a case to the staff, for the house or to be given to the consumer. */
@Controller
class CaseDossierPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Making making;
  private final FreshProof proof;

  CaseDossierPages(DeskVisits desk, CaseRooms rooms, Making making, FreshProof proof) {
    this.desk = desk;
    this.rooms = rooms;
    this.making = making;
    this.proof = proof;
  }

  /** What a file is made of and with. */
  @Component("makingOfDossiers")
  record Making(Dossiers dossiers, DossierPress press, StaffMembers staff) {}

  /** What there is to hand out, and what is in it. */
  @GetMapping("/desk/{slug}/cases/{id}/dossier")
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE);
    requirePermission(visit, Dossier.Form.CONSUMER);
    var head = rooms.read(id).head();
    var address = visit.home() + "/cases/" + head.id();
    var forms =
        Arrays.stream(Dossier.Form.values())
            .filter(form -> may(visit, form))
            .map(form -> offered(visit, form))
            .toList();
    return visit.show(
        "desk/dossier",
        new CaseDossierView(new LinkView(head.number(), address), address + "/dossier", forms));
  }

  private static CaseDossierView.Offered offered(Visit visit, Dossier.Form form) {
    var code = Codes.of(form);
    return new CaseDossierView.Offered(
        code, visit.say("file.form." + code), visit.say("file.form." + code + ".how"));
  }

  /**
   * Hands a file out; a form asks for it, so that no link opens it by chance.
   *
   * @param form whose file it is; the house's asks for a fresh proof
   * @param as paper or ZIP
   */
  @PostMapping("/desk/{slug}/cases/{id}/dossier")
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @RequestParam(defaultValue = "consumer") String form,
      @RequestParam(defaultValue = "zip") String as)
      throws IOException {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id);
    var wanted = Codes.parse(Dossier.Form.class, form).orElse(Dossier.Form.CONSUMER);
    requirePermission(visit, wanted);
    var caseId = rooms.read(id).head().id();
    if (wanted == Dossier.Form.HOUSE && !proof.isThere()) {
      proof.ask(visit, "/cases/" + caseId, response);
      return;
    }
    var dossier =
        switch (wanted) {
          case HOUSE -> making.dossiers().ofHouse(caseId);
          case CONSUMER -> making.dossiers().ofConsumer(caseId);
        };
    Codes.parse(Handed.class, as)
        .orElse(Handed.ZIP)
        .send(making.press(), visit.page(), dossier, words(visit, dossier), response);
  }

  private DossierWords words(Visit visit, Dossier dossier) {
    return switch (dossier.form()) {
      case HOUSE -> new HouseWords(visit.page(), dossier.view(), making.staff().list());
      case CONSUMER -> new OwnWords(visit.page(), dossier.view());
    };
  }

  private static void requirePermission(Visit visit, Dossier.Form form) {
    if (!may(visit, form)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static boolean may(Visit visit, Dossier.Form form) {
    return switch (form) {
      case HOUSE -> Right.TAKE_FILE.isOf(visit.role());
      case CONSUMER -> Permissions.mayRead(visit.role(), ThreadKind.CONSUMER);
    };
  }
}
