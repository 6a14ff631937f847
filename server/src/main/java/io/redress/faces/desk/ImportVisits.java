package io.redress.faces.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Receives those who may bring files in; for everybody else there is no such page. */
@Component
class ImportVisits {
  private final DeskVisits desk;

  ImportVisits(DeskVisits desk) {
    this.desk = desk;
  }

  /** A visit; {@code path} below the page of imports is where a GET shows the same. */
  Visit enter(HttpServletRequest request, String path) {
    var visit = desk.enter(request, Room.ORDERS, "/imports" + path);
    if (!Permissions.mayBringIn(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  /** A visit of somebody who may connect shop systems. */
  Visit enterHooks(HttpServletRequest request) {
    var visit = enter(request, "/hooks");
    if (!Permissions.maySetHooks(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }
}
