package vn.hocba.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.setup.GroupService;
import vn.hocba.setup.StaffService;

/** Shows the subject groups of a year, forms one and changes its members and head. */
@Named("schoolGroupsPage")
@ViewScoped
public class GroupsPage extends YearPage {

  private static final long serialVersionUID = 1L;

  @Inject
  private GroupService groups;
  @Inject
  private StaffService staff;
  private Long id;
  private String name;
  private List<String> members = List.of();
  private Long head;
  private transient List<GroupService.Row> rows;
  private transient List<StaffService.Row> people;

  public void open() {
    rows = groups.list(getYear());
  }

  public void choose(GroupService.Row row) {
    id = row.id();
    name = row.name();
    members = row.memberIds().stream().map(String::valueOf).toList();
    head = row.headId();
  }

  public void save() {
    groups.save(id, getYear(), name, members.stream().map(Long::valueOf).collect(Collectors.toSet()), head);
    say("groups.saved", name.strip());
    clear();
    open();
  }

  public void remove(long groupId, String ofName) {
    groups.remove(groupId);
    say("groups.removed", ofName);
    clear();
    open();
  }

  public void copy() {
    say("groups.copied", groups.copy(getYear()), getYearBefore());
    open();
  }

  public void clear() {
    id = null;
    name = null;
    members = List.of();
    head = null;
  }

  public List<GroupService.Row> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public List<StaffService.Row> getPeople() {
    if (people == null) {
      people = staff.list().stream().filter(StaffService.Row::here).toList();
    }
    return people;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<String> getMembers() {
    return members;
  }

  public void setMembers(List<String> members) {
    this.members = members;
  }

  public Long getHead() {
    return head;
  }

  public void setHead(Long head) {
    this.head = head;
  }
}
