package io.redress.cases.web;

import io.redress.orders.web.Fields;
import io.redress.people.teams.Team;
import io.redress.people.teams.Teams;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import io.redress.shared.TeamId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Teams of the house; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/teams")
class TeamsApi {
  private final Teams teams;

  TeamsApi(Teams teams) {
    this.teams = teams;
  }

  /** A team as the API shows it. */
  @Schema(name = "Team")
  record TeamDocument(
      String id,
      String name,
      @Schema(description = "Ids of staff") List<String> members,
      @Schema(description = "Rises with each change; the ETag holds it") int version) {
    static TeamDocument of(Team team) {
      return new TeamDocument(
          team.id().toString(),
          team.name(),
          team.members().stream().map(StaffId::toString).toList(),
          team.version());
    }
  }

  /** All teams, by name. */
  @Schema(name = "Teams")
  record All(List<TeamDocument> teams) {}

  /** A team as a program sends it. */
  @Schema(name = "TeamRequest")
  record TeamRequest(
      @Schema(example = "Brand liaison Asia") @Nullable String name,
      @Schema(description = "Ids of staff, at most 200; somebody may be in several teams")
          @Nullable List<@Nullable String> members) {
    String readName(Fields fields) {
      return fields.required("name", name, Team.MOST_NAME_LENGTH);
    }

    List<StaffId> readMembers(Fields fields) {
      return fields.list("members", members, Team.MOST_MEMBERS).stream()
          .flatMap(each -> fields.id("members", each, StaffId::parse).stream())
          .toList();
    }
  }

  @Operation(summary = "All teams and who belongs to them")
  @GetMapping
  All list() {
    return new All(teams.list().stream().map(TeamDocument::of).toList());
  }

  @Operation(
      summary = "One team",
      description = "The ETag is its version; send it as If-Match with the next change.")
  @GetMapping("/{team}")
  ResponseEntity<TeamDocument> byId(@PathVariable String team) {
    return answer(HttpStatus.OK, require(teams.byId(TeamId.parse(team))));
  }

  @Operation(summary = "Make a team", description = "No two teams have the same name (409).")
  @PostMapping
  ResponseEntity<TeamDocument> make(@RequestBody TeamRequest request) {
    var fields = new Fields();
    var name = request.readName(fields);
    var members = request.readMembers(fields);
    fields.refuse();
    return answer(HttpStatus.CREATED, teams.make(name, members));
  }

  @Operation(
      summary = "Say what a team is called and who belongs to it",
      description = "Needs If-Match (428 without, 412 when it was changed meanwhile).")
  @PutMapping("/{team}")
  ResponseEntity<TeamDocument> change(
      @PathVariable String team,
      @RequestBody TeamRequest request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    // What is nobody's here is not found, whatever is written of it.
    var id = require(teams.byId(TeamId.parse(team))).id();
    var fields = new Fields();
    var name = request.readName(fields);
    var members = request.readMembers(fields);
    fields.refuse();
    return answer(HttpStatus.OK, teams.change(id, name, members, read));
  }

  @Operation(
      summary = "End a team",
      description = "Its people stay. Needs If-Match (428 without, 412 when it was changed).")
  @DeleteMapping("/{team}")
  ResponseEntity<Void> end(
      @PathVariable String team,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    teams.end(TeamId.parse(team), ReadVersion.of(ifMatch).number());
    return ResponseEntity.noContent().build();
  }

  private static Team require(Optional<Team> found) {
    return found.orElseThrow(() -> Problem.notFound("The team"));
  }

  private static ResponseEntity<TeamDocument> answer(HttpStatus status, Team team) {
    return ResponseEntity.status(status)
        .eTag(ReadVersion.tag(team.version()))
        .body(TeamDocument.of(team));
  }
}
