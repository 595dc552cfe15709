package vn.hocba.web.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import vn.hocba.configuration.JsonMaker;
import vn.hocba.finding.SearchService;

/** Names that go on as what is being typed in the search box. */
@Path("/transcripts/names")
@RequestScoped
public class NameResource {

  /** Longer texts are no beginning of a name. */
  private static final int LONGEST = 60;

  @Inject
  private SearchService searches;

  /** @param begun what is typed so far; an array of names, empty for nothing or a text too long for a name */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
  public String names(@QueryParam("q") String begun) {
    JsonArrayBuilder names = JsonMaker.JSON.createArrayBuilder();
    if (begun == null || begun.isBlank() || begun.length() > LONGEST) {
      searches.checkMayFind();
    } else {
      searches.names(begun).forEach(names::add);
    }
    return names.build().toString();
  }
}
