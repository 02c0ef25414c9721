import type { Drawing, DrawingMark } from '../../pure/map-drawing.ts';
import { inOrder } from './in-order.ts';

/** A map or chart as every file draws it, so many points wide. */
export function DrawingView({ drawing, width }: { drawing: Drawing; width: number }) {
  return (
    <svg
      role="img"
      aria-label={`${drawing.name} ${drawing.description}`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      fontFamily={drawing.font}
      style={{ width: `${width}pt` }}
    >
      {inOrder(drawing.marks).map(({ item, at }) => (
        <Mark key={at} mark={item} />
      ))}
    </svg>
  );
}

function Mark({ mark }: { mark: DrawingMark }) {
  if (mark.kind === 'text') return <Letters mark={mark} />;
  const { path, fill = 'none', stroke } = mark;
  return (
    <path
      d={path}
      fill={fill}
      fillRule="evenodd"
      stroke={stroke?.color}
      strokeWidth={stroke?.width}
      strokeDasharray={stroke?.dash?.join(' ')}
      strokeLinejoin="round"
    />
  );
}

function Letters({ mark }: { mark: Extract<DrawingMark, { kind: 'text' }> }) {
  return (
    <text
      x={mark.x}
      y={mark.y}
      textAnchor={mark.anchor}
      fontSize={mark.size}
      fontWeight={mark.bold ? 700 : 400}
      fill={mark.color}
      {...(mark.halo && { stroke: mark.halo, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' })}
    >
      {mark.text}
    </text>
  );
}
