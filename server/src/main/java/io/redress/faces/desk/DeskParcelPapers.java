package io.redress.faces.desk;

import io.redress.faces.papers.ParcelPress;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.goods.papers.PaperKind;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Parcels;
import io.redress.people.Role;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Prints the papers of a parcel as its sender gets them, in the language of the case. What names
 * the consumer is for those who see how to reach them; the packing slip names nobody and is for the
 * bench too. That a label was printed again is noted by whoever asks for that; reading it changes
 * nothing.
 */
@Controller
class DeskParcelPapers {
  private final DeskVisits desk;
  private final Parcels parcels;
  private final ParcelPress press;

  DeskParcelPapers(DeskVisits desk, Parcels parcels, ParcelPress press) {
    this.desk = desk;
    this.parcels = parcels;
    this.press = press;
  }

  @GetMapping("/desk/{slug}/parcels/{parcel}/papers/{paper}")
  ResponseEntity<byte[]> paper(
      HttpServletRequest request,
      @PathVariable("parcel") String id,
      @PathVariable String paper,
      @RequestParam(defaultValue = "") String size) {
    var visit = desk.enter(request, Room.PARCELS, ParcelWriter.PATH + "/" + id);
    if (!mayPrint(visit.role(), paper)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    try {
      var parcel = parcels.named(id).orElseThrow(() -> Problem.notFound("The parcel"));
      return press.answer(parcel, paper, size);
    } catch (Problem nothing) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
    }
  }

  /** The ways to those papers of a parcel that this visitor may print. */
  static List<LinkView> links(Visit visit, Parcel parcel, List<ParcelPress.Listed> listed) {
    return listed.stream()
        .map(each -> Codes.of(each.kind()))
        .filter(code -> mayPrint(visit.role(), code))
        .map(
            code ->
                new LinkView(
                    visit.say("papers.title." + code, "number", parcel.number()),
                    visit.home() + "/parcels/" + parcel.id() + "/papers/" + code))
        .toList();
  }

  private static boolean mayPrint(Role role, String paper) {
    return paper.equals(Codes.of(PaperKind.SLIP)) || Permissions.maySeeContacts(role);
  }
}
