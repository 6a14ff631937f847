package io.redress.faces.portal;

import io.redress.cases.dossier.Dossiers;
import io.redress.faces.dossier.DossierPress;
import io.redress.faces.dossier.Handed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The consumer's own file of a case: what was said, promised, decided and paid, to be kept. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}")
class OwnFilePages {
  private final Portal portal;
  private final Access access;
  private final Dossiers dossiers;
  private final DossierPress press;

  OwnFilePages(Portal portal, Access access, Dossiers dossiers, DossierPress press) {
    this.portal = portal;
    this.access = access;
    this.dossiers = dossiers;
    this.press = press;
  }

  @GetMapping("/file.pdf")
  void paper(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    send(Handed.PDF, request, response, id);
  }

  @GetMapping("/file.zip")
  void zip(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    send(Handed.ZIP, request, response, id);
  }

  private void send(Handed as, HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    var caseId = access.matter(id).head().id();
    var page = portal.enter(request).page();
    var dossier = dossiers.ofConsumer(caseId);
    as.send(press, page, dossier, new OwnWords(page, dossier.view()), response);
  }
}
