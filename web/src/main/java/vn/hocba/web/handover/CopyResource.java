package vn.hocba.web.handover;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocba.handover.CopyKind;
import vn.hocba.handover.CopyMaking;
import vn.hocba.handover.CopyService;
import vn.hocba.handover.CopyView;
import vn.hocba.handover.SendingService;
import vn.hocba.problem.Problem;
import vn.hocba.web.api.ApiProblem;
import vn.hocba.web.wording.CsvText;
import vn.hocba.web.wording.Wording;

/** Hands out what a line of the book of copies gives, and the book itself as a file. */
@Path("/copies")
@RequestScoped
public class CopyResource {

  private static final List<String> COLUMNS = List.of("symbol", "made", "kind", "carrier", "pupil", "identifier", "years",
      "recipient", "relation", "paper", "school", "reason", "note", "signer", "by", "annulled", "sha256");

  @Inject
  private CopyService copies;
  @Inject
  private CopyMaking making;
  @Inject
  private SendingService sendings;
  @Inject
  private Wording wording;
  @Context
  private HttpServletRequest request;

  /** The copy, or the archived files byte for byte; several of them as one ZIP. */
  @GET
  @Path("/{id}")
  @Produces({"application/pdf", "application/zip"})
  public Response take(@PathParam("id") long id) {
    CopyView.Taken taken = copies.take(id);
    if (taken.pieces().size() == 1) {
      CopyView.Piece only = taken.pieces().getFirst();
      return Response.ok(only.bytes(), "application/pdf")
          .header("Content-Disposition", "attachment; filename=\"" + only.name() + "\"").build();
    }
    StreamingOutput body = out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (CopyView.Piece piece : taken.pieces()) {
          zip.putNextEntry(new ZipEntry(piece.name()));
          zip.write(piece.bytes());
          zip.closeEntry();
        }
      }
    };
    return Response.ok(body, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + taken.name() + ".zip\"").build();
  }

  /** Enters a line and makes its copy; one that cannot be made now can be made later. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public Response issue(String body) {
    Optional<CopyJson.Asked> asked = CopyJson.read(body);
    if (asked.isEmpty()) {
      ApiProblem problem = ApiProblem.request(Response.Status.BAD_REQUEST.getStatusCode(), request);
      return Response.status(problem.status()).entity(problem.json()).build();
    }
    long id = asked.get().send() ? sendings.send(asked.get().copy()) : copies.issue(asked.get().copy());
    boolean ready = true;
    if (asked.get().copy().kind() != CopyKind.ORIGINAL) {
      try {
        making.make(id);
      } catch (Problem later) {
        ready = false;
      }
    }
    return Response.status(Response.Status.CREATED).entity(told(id, ready)).build();
  }

  /** Makes the copy of a line whose making was interrupted; one that is made stays as it is. */
  @POST
  @Path("/{id}/file")
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public Response make(@PathParam("id") long id) {
    making.make(id);
    return Response.ok(told(id, true)).build();
  }

  private static String told(long id, boolean ready) {
    return JSON.createObjectBuilder().add("id", id).add("ready", ready).build().toString();
  }

  /** The lines that the page shows for the same question, the oldest first. */
  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response export(@QueryParam("year") Integer year, @QueryParam("q") String words) {
    CopyView.Book book = copies.export(year, words);
    String lines = book.lines().reversed().stream().map(this::line).collect(Collectors.joining());
    return Response.ok(CsvText.MARK + CsvText.line(COLUMNS.stream().map(c -> wording.text("copies.col." + c))) + lines)
        .header("Content-Disposition", "attachment; filename=\"copies-" + book.year() + ".csv\"").build();
  }

  private String line(CopyView.Line l) {
    return CsvText.line(Stream.of(l.symbol(), wording.time(l.madeAt()), wording.text(l.kind()), wording.text(l.carrier()),
        l.pupil(), l.identifier(), l.parts().stream().map(p -> p.schoolYear() + " (" + p.sha256() + ")")
            .collect(Collectors.joining("; ")), l.recipient(), l.relation(), l.paper(), l.receivingSchool(),
        l.reason() != null ? wording.text(l.reason()) : l.ground() != null ? wording.text(l.ground()) : "", l.note(), l.signer(), l.madeBy(),
        l.annulledBy() != null ? wording.text("copies.annulled", l.annulledBy())
            : l.annuls() != null ? wording.text("copies.annuls", l.annuls()) : "", l.sha256())
        .map(cell -> cell == null ? "" : cell));
  }
}
