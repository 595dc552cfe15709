package vn.hocba.web.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocba.handover.CopyService;
import vn.hocba.handover.CopyView;
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
  private Wording wording;

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
        wording.text(l.reason()), l.note(), l.signer(), l.madeBy(),
        l.annulledBy() != null ? wording.text("copies.annulled", l.annulledBy())
            : l.annuls() != null ? wording.text("copies.annuls", l.annuls()) : "", l.sha256())
        .map(cell -> cell == null ? "" : cell));
  }
}
