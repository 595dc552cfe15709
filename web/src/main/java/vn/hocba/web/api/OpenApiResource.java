package vn.hocba.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;

/** Hands out the description of this interface. */
@Path("/openapi.yaml")
public class OpenApiResource {

  static final String DESCRIPTION = "openapi.yaml";

  @GET
  @Produces("application/yaml;charset=UTF-8")
  public byte[] description() throws IOException {
    try (InputStream in = OpenApiResource.class.getResourceAsStream(DESCRIPTION)) {
      return in.readAllBytes();
    }
  }
}
