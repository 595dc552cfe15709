package vn.hocba.archive.document;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.renderer.CellRenderer;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days one after the other on which a pupil missed nothing: one cell, ruled as the days it stands for. A cell for each would be
 * some fifteen thousand in a class's year, which whoever opens or checks the book has to go through.
 */
final class BlankDays extends CellRenderer {

  static final DeviceRgb SUNDAY = new DeviceRgb(232, 232, 232);
  private static final float RULE = 0.5f;

  private final LocalDate first;
  private final int days;

  private BlankDays(Cell cell, LocalDate first, int days) {
    super(cell);
    this.first = first;
    this.days = days;
  }

  static Cell of(LocalDate first, int days) {
    Cell cell = new Cell(1, days);
    cell.setNextRenderer(new BlankDays(cell, first, days));
    return cell;
  }

  @Override
  public IRenderer getNextRenderer() {
    return new BlankDays((Cell) getModelElement(), first, days);
  }

  @Override
  public void drawBackground(DrawContext context) {
    Rectangle area = getOccupiedAreaBBox();
    float day = area.getWidth() / days;
    PdfCanvas canvas = context.getCanvas().openTag(new CanvasArtifact()).saveState().setFillColor(SUNDAY).setLineWidth(RULE);
    for (int i = 0; i < days; i++) {
      if (first.plusDays(i).getDayOfWeek() == DayOfWeek.SUNDAY) {
        canvas.rectangle(area.getX() + i * day, area.getY(), day, area.getHeight()).fill();
      }
    }
    for (int i = 1; i < days; i++) {
      canvas.moveTo(area.getX() + i * day, area.getY()).lineTo(area.getX() + i * day, area.getTop());
    }
    (days > 1 ? canvas.stroke() : canvas).restoreState().closeTag();
  }
}
