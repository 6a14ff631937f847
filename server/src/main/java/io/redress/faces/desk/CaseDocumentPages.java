package io.redress.faces.desk;

import io.redress.cases.documents.Documents;
import io.redress.faces.documents.DocumentPress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the documents of a case as the consumer gets them, to whoever sees orders. */
@Controller
class CaseDocumentPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Documents documents;
  private final DocumentPress press;

  CaseDocumentPages(DeskVisits desk, CaseRooms rooms, Documents documents, DocumentPress press) {
    this.desk = desk;
    this.rooms = rooms;
    this.documents = documents;
    this.press = press;
  }

  @GetMapping("/desk/{slug}/cases/{id}/documents/{number}")
  ResponseEntity<byte[]> document(
      HttpServletRequest request, @PathVariable String id, @PathVariable String number) {
    var visit = desk.enter(request, Room.QUEUE);
    if (!Permissions.mayEnter(visit.role(), Room.ORDERS)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var view = rooms.read(id);
    var found = documents.ofCase(view.head().id(), number);
    return press.answer(
        view, found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }
}
