import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './look.ts';

type Props = ComponentProps<'button'> & { look?: ButtonLook };

export function Button({ look = 'outline', className = '', type = 'button', ...rest }: Props) {
  return <button type={type} className={`${buttonLook[look]} ${className}`} {...rest} />;
}
