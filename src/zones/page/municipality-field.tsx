import {
  Button,
  ComboBox,
  FieldError,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { fieldLook, floatLook } from '../../kit/web/look.ts';
import type { LinksView } from '../../regions/links/view.ts';
import { found, meant } from './links-draft.ts';
import { linksPageText } from './links-text.ts';

type Props = {
  label: string;
  help: string;
  required: string;
  municipalities: LinksView['municipalities'];
  value: string;
  onChange: (text: string) => void;
  fault?: string;
};

/** A municipality, typed or chosen: by name, reading or code. */
export function MunicipalityField({ label, help, required, municipalities, value, onChange, fault }: Props) {
  const t = useText(linksPageText);
  return (
    <ComboBox
      allowsCustomValue
      allowsEmptyCollection
      items={found(municipalities, value).map((one) => ({ id: one.code, ...one }))}
      inputValue={value}
      onInputChange={onChange}
      onBlur={() => onChange(meant(municipalities, value)?.name ?? value)}
      isRequired
      validationBehavior="aria"
      isInvalid={fault !== undefined}
    >
      <Label className="text-dns-16B-130">
        {label}
        <span className="ml-2 font-400 text-red-900">{required}</span>
      </Label>
      <Text slot="description" className="block text-dns-14N-130 text-solid-gray-700">
        {help}
      </Text>
      <Group className="relative mt-1">
        <Input
          autoComplete="off"
          className={`${fieldLook} block w-full pr-10! max-desktop:min-h-11 ${fault ? 'border-2! border-red-900!' : ''}`}
        />
        <Button
          aria-label={t.show(label)}
          className="absolute inset-y-0 right-0 grid w-9 cursor-pointer place-items-center rounded-6"
        >
          <Icon name="down" className="size-4" />
        </Button>
      </Group>
      <FieldError className="mt-1 flex items-center gap-1 text-dns-14N-130 text-red-900">
        <Icon name="warning" className="size-4" />
        {fault}
      </FieldError>
      <Choices />
    </ComboBox>
  );
}

type Choice = { id: string; name: string };

function Choices() {
  const t = useText(linksPageText);
  return (
    <Popover className={`${floatLook} w-(--trigger-width) overflow-auto`}>
      <ListBox<Choice>
        className="max-h-60 overflow-auto p-1"
        renderEmptyState={() => <p className="px-3 py-2">{t.nobody}</p>}
      >
        {({ id, name }) => (
          <ListBoxItem
            id={id}
            textValue={name}
            className="flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-6 px-3 text-dns-16N-130 hover:bg-key-50 data-focused:bg-key-50 data-focused:outline-2 data-focused:outline-black max-desktop:min-h-11"
          >
            {name}
            <span className="text-dns-14N-130 text-solid-gray-700">{id}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
