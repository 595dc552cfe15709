package vn.hocba.web.homeroom;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.homeroom.HomeroomService;

/** The teacher's homeroom classes and what waits in each. */
@Named
@RequestScoped
public class HomeroomPage {

  @Inject
  private HomeroomService homeroom;
  private List<HomeroomService.Row> own;

  @PostConstruct
  void read() {
    own = homeroom.own();
  }

  /** Newest year first. */
  public List<HomeroomService.Row> getOwn() {
    return own;
  }
}
