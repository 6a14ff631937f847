package io.redress.faces.desk;

import io.redress.faces.packages.BrandPackages;
import io.redress.faces.packages.PackagePress;
import io.redress.faces.packages.PackageSending;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The package of a request as its brand would get it with what is chosen now, in the language of
 * the brand's contact: to be looked at before it goes, or to be sent by another way.
 */
@Controller
class DisclosurePaperPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final BrandPackages packages;
  private final Press press;

  DisclosurePaperPages(DeskVisits desk, CaseRooms rooms, BrandPackages packages, Press press) {
    this.desk = desk;
    this.rooms = rooms;
    this.packages = packages;
    this.press = press;
  }

  /** How papers for somebody else are made. */
  @Component("pressOfPackages")
  record Press(PackagePress press, Pages pages) {}

  @GetMapping("/desk/{slug}/cases/{id}/disclosure/package.pdf")
  void paper(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    send(PackageSending.PDF, request, response, id);
  }

  @GetMapping("/desk/{slug}/cases/{id}/disclosure/package.zip")
  void zip(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    send(PackageSending.ZIP, request, response, id);
  }

  private void send(
      PackageSending as, HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/disclosure");
    if (!Permissions.mayDisclose(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var content = packages.draft(rooms.read(id));
    var house = visit.page().house();
    var page =
        press.pages().writtenFor(house, Audience.BRAND, content.language(), content.zone(house));
    as.send(press.press(), page, content, response);
  }
}
